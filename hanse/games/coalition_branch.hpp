// SPDX-License-Identifier: Apache-2.0
// The best coalition of a game of any size, by branch and bound.
//
// A branch settles that some players are in and some are out. A closure that is nowhere below the
// game bounds what its coalitions can gain, and one cut finds the best of the closure. If the game
// gains less there, the term that is overrated most is looked at, and one of its players is settled
// both ways. Branches whose bound is below the best coalition found are dropped; those that tie are
// not, so that ties are decided as everywhere.
#pragma once

#include <vector>

#include "hanse/games/closure.hpp"
#include "hanse/games/coalition_search.hpp"

namespace hanse::games {

class CoalitionBranch : public SearchPart {
public:
    CoalitionBranch(TermGame game, int branches_max);

    SearchMethod method() const override { return SearchMethod::branch; }
    void set_prices(std::vector<base::Rational> prices) override { prices_ = std::move(prices); }
    /// @return best found, and at_most above its excess if branches_max was not enough.
    base::Result<Found> best(Scope scope, const Work& work) override;
    const std::vector<Candidate>& came_across() const override { return came_across_; }

private:
    using Sides = std::vector<Side>;
    struct Branch {
        Sides sides;
        base::Rational at_most;
        int settle_next = -1;  // nobody: the bound is reached
    };
    std::vector<Sides> first_branches(Scope scope) const;
    Branch explore(Sides sides);
    int player_to_settle(const Sides& sides, const std::vector<bool>& inside) const;

    TermGame game_;
    int branches_max_;
    std::vector<int> hard_terms_of_;  // one a player: in how many terms that are no closure
    std::vector<base::Rational> prices_;
    std::vector<Candidate> came_across_;
};

}  // namespace hanse::games
