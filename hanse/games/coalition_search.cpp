// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/coalition_search.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "hanse/base/contract.hpp"
#include "hanse/games/closure_cut.hpp"
#include "hanse/games/coalition_branch.hpp"
#include "hanse/games/coalition_scan.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// A part that is a closure.
class CoalitionCut : public SearchPart {
public:
    explicit CoalitionCut(Closure closure) : closure_(std::move(closure)) {
        for (std::size_t k = 0; k < closure_.each.size(); ++k) all_.push_back(static_cast<int>(k));
    }
    SearchMethod method() const override { return SearchMethod::cut; }
    void set_prices(std::vector<Rational> prices) override { cut_.emplace(closure_, all_, prices); }
    Result<Found> best(Scope scope, const Work& work) override {
        if (work.stop.stop_requested()) return cancelled();
        Candidate best = cut_->best(scope);
        const Rational excess = best.excess;
        return Found{std::move(best), excess};
    }
    const std::vector<Candidate>& came_across() const override { return cut_->came_across(); }

private:
    Closure closure_;
    Players all_;
    std::optional<ClosureCut> cut_;
};

}  // namespace

std::unique_ptr<SearchPart> make_search_part(const TermGame& game, const SearchOptions& options) {
    const std::vector<Side> all_open(std::size_t(game.players()), Side::open);
    Closure closure(game.players());
    bool exact = true;
    for (const Term& term : game.terms()) exact = add_bound(term, all_open, closure) && exact;
    if (exact) return std::make_unique<CoalitionCut>(std::move(closure));
    if (game.players() <= options.scan_players_max) return std::make_unique<CoalitionScan>(game);
    return std::make_unique<CoalitionBranch>(game, options.branches_max);
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
        if (owners.size() > 1 && !value.is_zero()) out.push_back(Unanimity{value, owners});
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
}

SearchMethod CoalitionSearch::method() const {
    SearchMethod out = SearchMethod::cut;
    for (const Part& part : parts_) out = std::max(out, part.search->method());
    return out;
}

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

Result<Found> CoalitionSearch::best_of(const Part& part, Scope scope, const Work& work) {
    HANSE_TRY(found, part.search->best(scope, work));
    found.best.coalition = named_in_game(found.best.coalition, part.players);
    return found;
}

/// Parts share no term, so excesses add up: the best of all is the best of each.
Result<Found> CoalitionSearch::union_of_best(const Work& work) {
    Found out;
    for (Part& part : parts_) {
        HANSE_TRY(found, best_of(part, Scope::any, work));
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
                                                     const Work& work) const {
    const bool empty = all.best.coalition.empty();
    const Scope of_part = parts_.size() == 1 ? scope : empty ? Scope::nonempty : Scope::proper;
    std::optional<Found> out;
    for (const Part& part : parts_) {
        HANSE_TRY(found, best_of(part, of_part, work));
        Candidate best{without(all.best.coalition, part.best.best.coalition),
                       all.best.excess - part.best.best.excess + found.best.excess};
        merge_into(best.coalition, found.best.coalition);
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

Result<Found> CoalitionSearch::best(std::span<const Rational> allocation, Scope scope,
                                    const Work& work) {
    set_prices(allocation);
    HANSE_TRY(out, union_of_best(work));
    const std::size_t size = out.best.coalition.size();
    const bool empty_counts = scope == Scope::any || scope == Scope::proper;
    const bool all_count = scope == Scope::any || scope == Scope::nonempty;
    if ((empty_counts || size > 0) && (all_count || size < own_.size())) return out;
    return with_one_part_changed(out, scope, work);
}

Result<CoalitionSearch::Violations> CoalitionSearch::above(const Rational& allowed,
                                                           std::span<const Rational> allocation,
                                                           const Work& work) {
    const Scope scope = allowed >= 0 ? Scope::proper : Scope::nonempty_proper;
    HANSE_TRY(worst, best(allocation, scope, work));
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

}  // namespace hanse::games
