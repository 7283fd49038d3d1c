// SPDX-License-Identifier: Apache-2.0
// Which way a part of a game is searched.
#include "hanse/games/core/closure_cut.hpp"
#include "hanse/games/core/coalition_branch.hpp"
#include "hanse/games/core/coalition_scan.hpp"
#include "hanse/games/core/coalition_search.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// A part that is a closure.
class CoalitionCut : public SearchPart {
public:
    CoalitionCut(Closure closure, std::vector<Side> all_open)
        : cut_(std::move(closure), std::move(all_open)) {}

    SearchMethod method() const override { return SearchMethod::cut; }
    void set_prices(std::vector<Rational> prices) override { cut_.set_prices(prices); }
    Result<Found> best(Scope scope, const Rational* /*enough*/, const Work& work) override {
        if (work.stop.stop_requested()) return cancelled();
        Candidate best = cut_.best(scope);
        const Rational excess = best.excess;
        return Found{std::move(best), excess};
    }
    const std::vector<Candidate>& came_across() const override { return cut_.came_across(); }
    std::optional<std::vector<Rational>> nearest_core() const override {
        return cut_.nearest_core();
    }

private:
    ClosureCut cut_;
};

}  // namespace

std::unique_ptr<SearchPart> make_search_part(const TermGame& game, const SearchOptions& options) {
    const std::vector<Side> all_open(std::size_t(game.players()), Side::open);
    Closure closure(game.players());
    bool exact = true;
    for (const Term& term : game.terms())
        exact = add_bound(term, all_open, Lean::to_nobody, closure) && exact;
    if (exact) return std::make_unique<CoalitionCut>(std::move(closure), all_open);
    if (game.players() <= options.scan_players_max) return std::make_unique<CoalitionScan>(game);
    return std::make_unique<CoalitionBranch>(game, options.cuts_max);
}

}  // namespace hanse::games
