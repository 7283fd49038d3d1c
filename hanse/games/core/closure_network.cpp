// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/closure_network.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;

namespace {

constexpr int kSource = 0;
constexpr int kSink = 1;

int node_of(int player) { return 2 + player; }

bool in_scope(const Players& coalition, Scope scope, std::size_t all) {
    const bool may_be_empty = scope == Scope::any || scope == Scope::proper;
    const bool may_be_all = scope == Scope::any || scope == Scope::nonempty;
    return (may_be_empty || !coalition.empty()) && (may_be_all || coalition.size() < all);
}

int node_count(const Closure& closure) {
    return node_of(
        static_cast<int>(closure.each.size() + closure.gains.size() + closure.costs.size()));
}

}  // namespace

template <class Number>
ClosureNetwork<Number>::ClosureNetwork(const Closure& closure, const std::vector<Side>& sides,
                                       Amounts amounts)
    : closure_(closure), amounts_(std::move(amounts)), flow_(node_count(closure)) {
    for (const Number& weight : amounts_.weights) endless_ += weight < Number(0) ? -weight : weight;
    for (const Number& gain : amounts_.gains) endless_ += gain;
    for (const Number& cost : amounts_.costs) endless_ += cost;
    add_players(sides);
    add_gains();
    add_costs();
    first_.sent = flow_.send(kSource, kSink);
    first_.room = flow_.room();
}

template <class Number>
void ClosureNetwork<Number>::add_players(const std::vector<Side>& sides) {
    for (int player = 0; player < players(); ++player) {
        const auto k = static_cast<std::size_t>(player);
        const Number& weight = amounts_.weights[k];
        const Number brings = weight > Number(0) ? weight : Number(0);
        const Number asks = brings - weight;
        arcs_in_.push_back(flow_.add_arc(kSource, node_of(player),
                                         sides[k] == Side::in ? brings + endless_ : brings));
        arcs_out_.push_back(
            flow_.add_arc(node_of(player), kSink, sides[k] == Side::out ? asks + endless_ : asks));
        profit_ += brings;
    }
}

template <class Number>
void ClosureNetwork<Number>::add_gains() {
    int node = node_of(players());
    for (std::size_t k = 0; k < closure_.gains.size(); ++k, ++node) {
        gain_arcs_.push_back(flow_.add_arc(kSource, node, amounts_.gains[k]));
        for (const int player : closure_.gains[k].players)
            flow_.add_arc(node, node_of(player), endless_);
        profit_ += amounts_.gains[k];
    }
}

template <class Number>
void ClosureNetwork<Number>::add_costs() {
    const int first = node_of(players() + static_cast<int>(closure_.gains.size()));
    for (std::size_t k = 0; k < closure_.costs.size(); ++k) {
        const int node = first + static_cast<int>(k);
        cost_arcs_.push_back(flow_.add_arc(node, kSink, amounts_.costs[k]));
        for (const int player : closure_.costs[k].players)
            flow_.add_arc(node_of(player), node, endless_);
        if (closure_.costs[k].brings >= 0)
            flow_.add_arc(node, first + closure_.costs[k].brings, endless_);
    }
}

template <class Number>
Candidate ClosureNetwork<Number>::candidate(const std::vector<int>& starts,
                                            const Number& sent) const {
    const std::vector<char> side = flow_.reachable(starts);
    Candidate out{{}, closure_.constant + fraction(profit_ - sent)};
    for (int player = 0; player < players(); ++player)
        if (side[std::size_t(node_of(player))] != 0) out.coalition.push_back(player);
    return out;
}

/// Grows a flow to what it becomes once somebody is forced in or out. @return all that is sent.
template <class Number>
Number ClosureNetwork<Number>::grown(const State& from, const Forced& who) {
    flow_.set_room(from.room);
    if (who.in >= 0) flow_.widen(arcs_in_[std::size_t(who.in)], endless_);
    if (who.out >= 0) flow_.widen(arcs_out_[std::size_t(who.out)], endless_);
    return from.sent + flow_.send(kSource, kSink);
}

/// Other coalitions as good as the best: the smallest with a given player is whatever that player
/// draws along, unless that is worse, which it is if it still leads to the sink.
template <class Number>
std::optional<Candidate> ClosureNetwork<Number>::best_of_ties(Scope scope) {
    const std::vector<char> worse = flow_.reaching(kSink);
    std::optional<Candidate> out;
    for (int player = 0; player < players(); ++player) {
        if (worse[std::size_t(node_of(player))] != 0) continue;
        Candidate with = candidate({kSource, node_of(player)}, first_.sent);
        if (!in_scope(with.coalition, scope, closure_.each.size())) continue;
        if (!out || comes_before(with, *out)) out = std::move(with);
    }
    return out;
}

/// Every coalition in scope has, as the scope asks, somebody in and somebody out: all ways to say
/// who. Each way is a lattice with a smallest best coalition, so ties are decided as well.
template <class Number>
Candidate ClosureNetwork<Number>::best_forced(Scope scope) {
    std::optional<Candidate> out;
    const auto consider = [&](const State& from, const Forced& who) {
        const Number sent = grown(from, who);
        Candidate here = candidate({kSource}, sent);
        if (!out || comes_before(here, *out)) out = here;
        came_across.push_back(std::move(here));
    };
    if (scope == Scope::nonempty)
        for (int k = 0; k < players(); ++k) consider(first_, {.in = k});
    if (scope == Scope::proper)
        for (int k = 0; k < players(); ++k) consider(first_, {.out = k});
    if (scope == Scope::nonempty_proper)
        for (const bool with : {true, false}) {
            State half{{}, grown(first_, with ? Forced{.in = 0} : Forced{.out = 0})};
            half.room = flow_.room();
            for (int k = 1; k < players(); ++k)
                consider(half, with ? Forced{.out = k} : Forced{.in = k});
        }
    base::expects(out.has_value(), "a scope that some coalition is in");
    return *out;
}

template <class Number>
Candidate ClosureNetwork<Number>::best(Scope scope) {
    came_across.clear();
    flow_.set_room(first_.room);
    Candidate out = candidate({kSource}, first_.sent);
    if (in_scope(out.coalition, scope, closure_.each.size())) return out;
    if (auto tied = best_of_ties(scope)) return *tied;
    return best_forced(scope);
}

/// A player has what flows through its node: its price, as far as that is met, and no more than
/// that of its own, as far as the source gives. What gains still have to give their first player
/// takes, what costs still ask it pays; that is where prices are passed.
template <class Number>
std::vector<Rational> ClosureNetwork<Number>::nearest_core() {
    flow_.set_room(first_.room);
    std::vector<Number> shares(closure_.each.size(), Number(0));
    for (std::size_t k = 0; k < shares.size(); ++k)
        shares[k] = flow_.flow(arcs_out_[k]) - flow_.flow(arcs_in_[k]);
    for (std::size_t k = 0; k < gain_arcs_.size(); ++k)
        shares[std::size_t(closure_.gains[k].players[0])] += flow_.spare(gain_arcs_[k]);
    for (std::size_t k = 0; k < cost_arcs_.size(); ++k)
        shares[std::size_t(closure_.costs[k].players[0])] -= flow_.spare(cost_arcs_[k]);
    std::vector<Rational> out = closure_.each;
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += fraction(shares[k]);
    return out;
}

template class ClosureNetwork<Wide>;
template class ClosureNetwork<Rational>;

}  // namespace hanse::games
