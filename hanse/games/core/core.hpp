// SPDX-License-Identifier: Apache-2.0
// The core: will they stay together? And if not: what would make them?
//
//     e(S) = v(S) - x(S)            the excess of a coalition S: what it gains by leaving
//     core                          x(N) = v(N), and no coalition has an excess above zero
//     least core                    x(N) = v(N), and the largest excess is as small as it can be
//     cost of stability             the least money from outside that makes the core nonempty
//     minimal repair                the least money moved among players that leads into the core
//
// All of it exact, and proven by sums that anybody can add up (see the weights below). S runs over
// all coalitions but the empty one and N, everybody. Where the search for coalitions had to stop
// early (SearchMethod::branch), what is not proven is said.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/core/most_violated.hpp"
#include "hanse/games/core/row_generation.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

struct CoreCheck {
    bool in_core = false;
    base::Rational
        undistributed;   // v(N) - x(N); not 0: x is in no core, whatever the coalitions say
    MostViolated worst;  // who would leave first
    /// What leaving would have to cost each member of a coalition so that none leaves: the largest
    /// e(S)/|S|, or 0 if no excess is above zero. A lower bound if worst is not exact.
    base::Rational exit_cost;
    /// The game is a sum of terms each of which is convex as it stands (model.md C.0.7): its core
    /// is not empty, the Shapley value is in it, and no player loses when another joins. false
    /// says nothing.
    bool convex = false;
};

/// Is `allocation` in the core?
/// @return as most_violated_coalition().
/// Cost: some most_violated_coalition() searches.
/// Source: Dinkelbach, "On Nonlinear Fractional Programming" (1967), for the exit cost.
base::Result<CoreCheck> core_check(const TermGame& game, std::span<const base::Rational> allocation,
                                   const Work& work = {});

/// A sentence on what a check found. Players are called by their numbers.
base::Bilingual verdict(const CoreCheck& check);

struct LeastCore {
    base::Rational epsilon;                  // below or at zero: the core is not empty
    std::vector<base::Rational> allocation;  // one of the least core: x(N) = v(N)
    /// Proof, and explanation: these coalitions pin epsilon down. Their weights add up to 1, and
    /// with μ the weights of those with player i together, the same for all i,
    ///     Σ weight × worth - μ v(N) = epsilon.
    /// The weighted mean of their excesses is therefore epsilon for every x with x(N) = v(N), so
    /// that the largest excess cannot be smaller.
    std::vector<WeightedCoalition> pins;
    /// The largest excess at `allocation`: epsilon if proven. If the search had to stop early,
    /// the true epsilon lies between the two.
    base::Rational excess_at_most;
};

/// @return as most_violated_coalition().
/// Source: Maschler, Peleg and Shapley, "Geometric Properties of the Kernel, Nucleolus, and Related
/// Solution Concepts" (1979).
base::Result<LeastCore> least_core(const TermGame& game, const Work& work = {});

struct CostOfStability {
    base::Rational amount;                   // 0: the core is not empty
    std::vector<base::Rational> allocation;  // x(N) = v(N) + amount, and no excess is above zero
    /// Proof: a balanced collection. The weights of those with player i add up to 1, for every i,
    /// and
    ///     Σ weight × worth = v(N) + amount.
    /// Players who share v(N) plus less than that leave some of these coalitions short (Bondareva
    /// 1963, Shapley 1967). With an amount of 0, N may be among them.
    std::vector<WeightedCoalition> balanced;
    /// The amount if proven; else, if the search had to stop early, what is certainly enough.
    base::Rational amount_at_most;
};

/// The least amount >= 0 that, added to v(N), lets some allocation satisfy every coalition.
/// @return as most_violated_coalition().
/// Source: Bachrach et al., "The Cost of Stability in Coalitional Games" (2009); here players may
/// also be given less than nothing.
base::Result<CostOfStability> cost_of_stability(const TermGame& game, const Work& work = {});

struct RepairOptions {
    base::Rational epsilon = 0;  // excesses up to this are put up with; below 0: a margin of safety
};

struct Payment {
    int from = 0;
    int to = 0;
    base::Rational amount;  // above zero
};

struct MinimalRepair {
    bool possible = false;
    /// If possible: half the sum of all |y - x|; y, with y(N) = x(N) and no excess above epsilon;
    /// and who pays whom to get there, at most n-1 payments. y itself may not be the only one.
    base::Rational moved;
    std::vector<base::Rational> allocation;
    std::vector<Payment> payments;
    /// If not: how much more than x(N) it takes at least (exactly so much, unless the search had to
    /// stop early), and the balanced collection that proves it:
    /// the weights of those with player i add up to 1, and Σ weight × (worth - epsilon) =
    /// x(N) + missing. With x(N) = v(N) and epsilon 0, that is the cost of stability.
    base::Rational missing;
    std::vector<WeightedCoalition> balanced;
    /// If possible: no excess at the new allocation passes this. It is epsilon, unless the search
    /// had to stop early.
    base::Rational excess_at_most;
};

/// The smallest movement of money after which no coalition has an excess above epsilon.
/// @param allocation  x; its sum need not be v(N): what is handed out is what is moved.
/// @return as most_violated_coalition().
/// Cost: in a game that is convex by form and with epsilon 0, one maximum flow: milliseconds for 81
/// players and 2,000 terms. Else a linear programme of two columns a player.
/// Source: model.md D.6.
base::Result<MinimalRepair> minimal_repair(const TermGame& game,
                                           std::span<const base::Rational> allocation,
                                           const RepairOptions& options = {},
                                           const Work& work = {});

}  // namespace hanse::games
