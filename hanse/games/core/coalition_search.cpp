// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/coalition_search.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

bool comes_before(const Candidate& a, const Candidate& b) {
    if (a.excess != b.excess) return a.excess > b.excess;
    if (a.coalition.size() != b.coalition.size()) return a.coalition.size() < b.coalition.size();
    return a.coalition < b.coalition;
}

namespace {

/// The terms but those that only say what players bring alone, which go to `own`. All that is
/// needed by the same players is one term: what one line gives another may take.
std::vector<Term> gathered(const TermGame& game, std::vector<Rational>& own) {
    std::vector<Term> out;
    std::map<Players, Rational> unanimity;
    for (const Term& term : game.terms()) {
        if (const auto* additive = std::get_if<Additive>(&term))
            for (const Entry& entry : additive->amounts)
                own[std::size_t(entry.player)] += entry.amount;
        else if (const auto* line = std::get_if<Unanimity>(&term))
            unanimity[line->owners] += line->value;
        else
            out.push_back(term);
    }
    for (const auto& [owners, value] : unanimity) {
        if (owners.size() == 1) own[std::size_t(owners[0])] += value;
        if (owners.size() > 1 && !value.is_zero()) out.emplace_back(Unanimity{value, owners});
    }
    return out;
}

}  // namespace

CoalitionSearch::CoalitionSearch(const TermGame& game, const SearchOptions& options)
    : players_(game.players()), own_(std::size_t(game.players())) {
    const TermGame rest = TermGame::create(players_, gathered(game, own_)).value();
    std::vector<int> part_of(own_.size());
    std::vector<std::vector<Term>> terms;
    for (Players& players : components(rest)) {
        for (const int player : players)
            part_of[std::size_t(player)] = static_cast<int>(parts_.size());
        parts_.push_back({std::move(players), nullptr, {}});
    }
    terms.resize(parts_.size());
    for (const Term& term : rest.terms())
        if (const Players players = touched(term); !players.empty())
            terms[std::size_t(part_of[std::size_t(players[0])])].push_back(term);
    for (std::size_t k = 0; k < parts_.size(); ++k) {
        const TermGame alone = TermGame::create(players_, std::move(terms[k])).value();
        parts_[k].search = make_search_part(restricted_to(alone, parts_[k].players), options);
    }
    std::ranges::stable_sort(parts_, {}, [](const Part& part) { return part.search->method(); });
}

SearchMethod CoalitionSearch::method() const { return parts_.back().search->method(); }

void CoalitionSearch::set_prices(std::span<const Rational> allocation) {
    base::expects(allocation.size() == own_.size(), "one number a player");
    for (Part& part : parts_) {
        std::vector<Rational> prices;
        for (const int player : part.players)
            prices.push_back(allocation[std::size_t(player)] - own_[std::size_t(player)]);
        part.search->set_prices(std::move(prices));
    }
}

namespace {

/// From the players of a part to those of the game.
Players named_in_game(const Players& coalition, const Players& players) {
    Players out;
    for (const int k : coalition) out.push_back(players[std::size_t(k)]);
    return out;
}

void merge_into(Players& all, const Players& some) {
    Players out;
    std::ranges::merge(all, some, std::back_inserter(out));
    all = std::move(out);
}

Players without(const Players& all, const Players& some) {
    Players out;
    std::ranges::set_difference(all, some, std::back_inserter(out));
    return out;
}

}  // namespace

/// Parts share no term, so excesses add up: the best of all is the best of each. What is enough of
/// the last part is what the others leave open.
Result<Found> CoalitionSearch::union_of_best(const Rational* enough, const Work& work) {
    Found out;
    for (Part& part : parts_) {
        const Rational rest = enough != nullptr ? *enough - out.best.excess : Rational(0);
        const bool last = &part == &parts_.back();
        HANSE_TRY(found,
                  part.search->best(Scope::any, last && enough != nullptr ? &rest : nullptr, work));
        found.best.coalition = named_in_game(found.best.coalition, part.players);
        merge_into(out.best.coalition, found.best.coalition);
        out.best.excess += found.best.excess;
        out.at_most += found.at_most;
        part.best = std::move(found);
    }
    return out;
}

/// The best of all is empty, or everybody, and out of scope: then one part has to take its best
/// coalition in scope instead, the one that loses least by it.
Result<Found> CoalitionSearch::with_one_part_changed(const Found& all, Scope scope,
                                                     const Rational* enough,
                                                     const Work& work) const {
    const Scope of_part = parts_.size() == 1           ? scope
                          : all.best.coalition.empty() ? Scope::nonempty
                                                       : Scope::proper;
    std::optional<Found> out;
    for (const Part& part : parts_) {
        const Rational others = all.best.excess - part.best.best.excess;
        const Rational rest = enough != nullptr ? *enough - others : Rational(0);
        HANSE_TRY(found, part.search->best(of_part, enough != nullptr ? &rest : nullptr, work));
        Candidate best{without(all.best.coalition, part.best.best.coalition),
                       others + found.best.excess};
        merge_into(best.coalition, named_in_game(found.best.coalition, part.players));
        const Rational at_most = all.at_most - part.best.at_most + found.at_most;
        if (!out) {
            out = Found{std::move(best), at_most};
            continue;
        }
        out->at_most = max(out->at_most, at_most);
        if (comes_before(best, out->best)) out->best = std::move(best);
    }
    return *std::move(out);
}

/// At the prices of now.
Result<Found> CoalitionSearch::found(Scope scope, const Rational* enough, const Work& work) {
    const Rational at_least_none = enough != nullptr ? max(*enough, 0) : Rational(0);
    HANSE_TRY(out, union_of_best(enough != nullptr ? &at_least_none : nullptr, work));
    const std::size_t size = out.best.coalition.size();
    const bool empty_counts = scope == Scope::any || scope == Scope::proper;
    const bool all_count = scope == Scope::any || scope == Scope::nonempty;
    if ((empty_counts || size > 0) && (all_count || size < own_.size())) return out;
    return with_one_part_changed(out, scope, enough, work);
}

Result<Found> CoalitionSearch::best(std::span<const Rational> allocation, Scope scope,
                                    const Work& work) {
    set_prices(allocation);
    return found(scope, nullptr, work);
}

Result<CoalitionSearch::Violations> CoalitionSearch::above(const Rational& allowed,
                                                           std::span<const Rational> allocation,
                                                           const Work& work) {
    const Scope scope = allowed >= 0 ? Scope::proper : Scope::nonempty_proper;
    set_prices(allocation);
    HANSE_TRY(worst, found(scope, &allowed, work));
    Violations out{{}, worst.at_most};
    const auto consider = [&](Candidate candidate) {
        const std::size_t size = candidate.coalition.size();
        if (size > 0 && size < own_.size() && candidate.excess > allowed)
            out.found.push_back(std::move(candidate));
    };
    consider(std::move(worst.best));
    for (const Part& part : parts_) {
        consider(part.best.best);
        for (const Candidate& seen : part.search->came_across())
            consider({named_in_game(seen.coalition, part.players), seen.excess});
    }
    std::ranges::sort(out.found, comes_before);
    const auto same = std::ranges::unique(out.found, {}, &Candidate::coalition);
    out.found.erase(same.begin(), same.end());
    return out;
}

/// The core of games that share no term is made of their cores.
std::optional<std::vector<Rational>> CoalitionSearch::nearest_core(
    std::span<const Rational> allocation) {
    set_prices(allocation);
    std::vector<Rational> out = own_;
    for (const Part& part : parts_) {
        const auto shares = part.search->nearest_core();
        if (!shares) return std::nullopt;
        for (std::size_t k = 0; k < part.players.size(); ++k)
            out[std::size_t(part.players[k])] += (*shares)[k];
    }
    return out;
}

}  // namespace hanse::games
