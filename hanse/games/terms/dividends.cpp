// SPDX-License-Identifier: Apache-2.0
// Terms as sums of unanimity games.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kDividendsMax = std::size_t{1} << 20;
constexpr std::size_t kSpreadMax = std::size_t{1} << 16;

/// A sum of unanimity games while it is being worked out: for more than 20 players, if few sets do.
/// The empty set stands for a constant.
class Spread {
public:
    explicit Spread(Rational constant) { sets_[{}] = std::move(constant); }
    Spread(Players players, Rational amount) { sets_[std::move(players)] = std::move(amount); }

    const std::map<Players, Rational>& sets() const { return sets_; }
    bool too_large() const { return sets_.size() > kSpreadMax; }

    /// Both hold. Stops early, being too_large(), if there are too many sets.
    Spread operator*(const Spread& other) const {
        Spread out(0);
        for (const auto& [a, x] : sets_)
            for (const auto& [b, y] : other.sets_) {
                if (out.too_large()) return out;
                Players both;
                std::ranges::set_union(a, b, std::back_inserter(both));
                out.sets_[std::move(both)] += x * y;
            }
        std::erase_if(out.sets_, [](const auto& set) { return set.second.is_zero(); });
        return out;
    }

    Spread opposite() const {  // 1 - this
        Spread out = *this;
        for (auto& [players, amount] : out.sets_) amount = -amount;
        out.sets_[{}] += 1;
        return out;
    }

private:
    std::map<Players, Rational> sets_;
};

Spread spread(const ReadOnce::Node& node) {
    using Kind = ReadOnce::Node::Kind;
    if (node.kind == Kind::leaf) return Spread({node.player}, node.chance);
    const bool any = node.kind == Kind::any;
    Spread out(1);
    for (const ReadOnce::Node& child : node.children) {
        out = out * (any ? spread(child).opposite() : spread(child));
        if (out.too_large()) return out;
    }
    return any ? out.opposite() : out;
}

Spread spread(const Dnf& term) {
    Spread none(1);
    for (const Players& bundle : term.bundles) {
        none = none * Spread(bundle, 1).opposite();
        if (none.too_large()) return none;
    }
    return none.opposite();
}

base::Error too_many_players(const Players& players) {
    return base::invalid(
        {},
        fmt::format("涉及 {} 名参与者，且不是少数全体一致项之和；最多 {} 名", players.size(),
                    kSetsMax),
        fmt::format("it touches {} players and is no short sum of unanimity terms; at most {} "
                    "players",
                    players.size(), kSetsMax));
}

Result<Done> visit_spread(const Spread& sets, const Rational& value, const Players& players,
                          const DividendVisitor& visit) {
    if (sets.too_large()) return too_many_players(players);
    for (const auto& [set, amount] : sets.sets())
        if (!set.empty() && !amount.is_zero()) visit(set, value * amount);
    return Done{};
}

/// Q² and Q³ multiplied out.
void visit_power(const Power& term, const DividendVisitor& visit) {
    Rational scale = term.rate, all;
    for (const Entry& volume : term.volumes) all += volume.amount;
    for (int k = 0; k < term.exponent; ++k) scale *= 1 / all;
    std::vector<Entry> by_player = term.volumes;
    std::erase_if(by_player, [](const Entry& volume) { return volume.amount.is_zero(); });
    std::ranges::sort(by_player, {}, &Entry::player);
    const bool cubes = term.exponent == 2;
    for (auto a = by_player.begin(); a != by_player.end(); ++a) {
        const Rational& x = a->amount;
        visit(Players{a->player}, scale * x * x * (cubes ? x : 1));
        for (auto b = a + 1; b != by_player.end(); ++b) {
            const Rational& y = b->amount;
            visit(Players{a->player, b->player},
                  scale * x * y * (cubes ? 3 * (x + y) : Rational(2)));
            if (!cubes) continue;
            for (auto c = b + 1; c != by_player.end(); ++c)
                visit(Players{a->player, b->player, c->player}, scale * 6 * x * y * c->amount);
        }
    }
}

/// From the worths of all coalitions, taking off what their parts are worth.
void visit_table(const Term& term, const Players& players, const DividendVisitor& visit) {
    std::vector<Rational> dividend = worths_among(term, players);
    for (int k = 0; k < int(players.size()); ++k)
        for (Coalition set = 0; set < dividend.size(); ++set)
            if (has(set, k) && !dividend[set ^ only(k)].is_zero())
                dividend[set] -= dividend[set ^ only(k)];
    Players members;
    for (Coalition set = 1; set < dividend.size(); ++set) {
        if (dividend[set].is_zero()) continue;
        members.clear();
        for (Coalition rest = set; rest != 0; rest &= rest - 1)
            members.push_back(players[std::size_t(std::countr_zero(rest))]);
        visit(members, dividend[set]);
    }
}

bool earlier(const Dividend& a, const Dividend& b) {
    if (a.players.size() != b.players.size()) return a.players.size() < b.players.size();
    return a.players < b.players;
}

}  // namespace

Result<Done> visit_dividends(const Term& term, const DividendVisitor& visit) {
    if (const auto* unanimity = std::get_if<Unanimity>(&term)) {
        visit(unanimity->owners, unanimity->value);
        return Done{};
    }
    if (const auto* additive = std::get_if<Additive>(&term)) {
        for (const Entry& entry : additive->amounts) visit(Players{entry.player}, entry.amount);
        return Done{};
    }
    if (const auto* power = std::get_if<Power>(&term)) {
        visit_power(*power, visit);
        return Done{};
    }
    const Players players = touched(term);
    if (players.size() <= std::size_t(kSetsMax)) {
        visit_table(term, players, visit);
        return Done{};
    }
    if (const auto* tree = std::get_if<ReadOnce>(&term))
        return visit_spread(spread(tree->root), tree->value, players, visit);
    if (const auto* dnf = std::get_if<Dnf>(&term))
        return visit_spread(spread(*dnf), dnf->value, players, visit);
    return too_many_players(players);
}

Result<std::vector<Dividend>> dividends(const TermGame& game) {
    std::map<Players, Rational> sets;
    for (std::size_t k = 0; k < game.terms().size(); ++k) {
        const Term& term = game.terms()[k];
        const Result<Done> all =
            visit_dividends(term, [&](std::span<const int> players, const Rational& amount) {
                if (sets.size() <= kDividendsMax)
                    sets[Players(players.begin(), players.end())] += amount;
            });
        if (!all) return in_term(k + 1, term, all.error().message);
        if (sets.size() > kDividendsMax)
            return base::invalid(
                {}, fmt::format("全体一致项超过 {} 个", kDividendsMax),
                fmt::format("there are more than {} sets of players with a dividend",
                            kDividendsMax));
    }
    std::vector<Dividend> out;
    for (const auto& [players, amount] : sets)
        if (!amount.is_zero()) out.push_back({amount, players});
    std::ranges::stable_sort(out, earlier);
    return out;
}

}  // namespace hanse::games
