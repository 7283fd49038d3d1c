// SPDX-License-Identifier: Apache-2.0
// The best coalition of a game of any size, by branch and bound.
//
// A branch settles that some players are in and some are out. A closure that is nowhere below the
// game bounds what its coalitions can gain, and one cut finds the best of the closure. If the game
// gains less there, the term that is overrated most is looked at, and one of its players is settled
// both ways. Branches whose bound is below the best coalition found are dropped; those that tie are
// not, so that ties are decided as everywhere.
//
// Each term that is no closure has two bounds, one close where few are in and one where many are. Any
// mean of the two is a bound as well. Which mean is best for the sum of all terms is learnt from the
// coalitions that the cuts find: a term leans to the side on which it would have been rated lower.
// (This is subgradient descent on a Lagrangian dual.)
#pragma once

#include <optional>
#include <vector>

#include "hanse/games/core/closure.hpp"
#include "hanse/games/core/coalition_search.hpp"

namespace hanse::games {

class CoalitionBranch : public SearchPart {
public:
    CoalitionBranch(const TermGame& game, int cuts_max);

    SearchMethod method() const override { return SearchMethod::branch; }
    void set_prices(std::vector<base::Rational> prices) override { prices_ = std::move(prices); }
    /// @return best found, and at_most above its excess if cuts_max was not enough.
    base::Result<Found> best(Scope scope, const base::Rational* enough, const Work& work) override;
    const std::vector<Candidate>& came_across() const override { return came_across_; }

private:
    struct Branch {
        std::vector<Side> sides;
        std::vector<int> leanings;  // one a hard term: eighths of the way to everybody
        base::Rational at_most;
        int settle_next = -1;  // nobody: the bound is reached

        friend bool operator<(const Branch& a, const Branch& b) { return a.at_most < b.at_most; }
    };
    struct Bound;  // of a hard term in a branch
    std::vector<Branch> first_branches(Scope scope) const;
    std::vector<Bound> bounds_of_hard_terms(const std::vector<Side>& sides) const;
    Candidate best_of_bound(const Branch& branch, const std::vector<Bound>& bounds) const;
    std::vector<bool> flags_of(const Players& coalition) const;
    Candidate judged(const Players& coalition) const;
    static void learn(Branch& branch, const std::vector<Bound>& bounds,
                      const std::vector<bool>& inside, int step);
    void explore(Branch& branch, int cuts);
    int player_to_settle(const Branch& branch, const std::vector<Bound>& bounds,
                         const std::vector<bool>& inside) const;

    int cuts_max_, cuts_ = 0;
    TermGame game_;
    Closure easy_;                    // the terms that are closures
    std::vector<Term> hard_;          // the others
    std::vector<int> hard_terms_of_;  // one a player: how many
    std::vector<base::Rational> prices_;
    std::vector<Candidate> came_across_;
};

}  // namespace hanse::games
