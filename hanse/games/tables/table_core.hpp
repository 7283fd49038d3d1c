// SPDX-License-Identifier: Apache-2.0
// Core questions of a game given by its table: is an allocation stable, who would leave, and what
// would keep everybody.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/tables/excess_scan.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// The largest excess over proper nonempty coalitions, and who has it.
struct LargestExcess {
    base::Rational excess;              // in the user's unit; by player, if per capita
    std::vector<Coalition> coalitions;  // the smallest numbers first, at most as many as asked for
    std::uint64_t count = 0;            // that attain it, listed or not
};

/// @param game        a whole() table of at least two players.
/// @param allocation  n fractions, in the user's unit; they need not add up to anything.
/// @param list_max    coalitions to list.
/// Cost: two readings of the table.
base::Result<LargestExcess> exact_largest_excess(const TableGame& game,
                                                 std::span<const base::Rational> allocation,
                                                 Measure measure = Measure::plain,
                                                 std::size_t list_max = 8, const Work& work = {});

/// What has to be added to the worth of everybody so that some division keeps every coalition.
struct TableStability {
    double amount = 0;               // in the user's unit; 0 if the core is not empty
    std::vector<double> allocation;  // adds up to v(N) + amount; no coalition can do better
    /// Set if it was proven: the exact amount, and a balanced collection that no division satisfies with less:
    /// sum of weight × indicator = (1, …, 1), sum of weight × v(S) = v(N) + amount.
    struct Proof {
        base::Rational amount;
        std::vector<base::Rational> allocation;
        std::vector<std::pair<Coalition, base::Rational>> balanced;
    };
    std::optional<Proof> proof;
};

/// Source: Bachrach et al., "The Cost of Stability in Coalitional Games" (2009); Bondareva (1963), Shapley (1967).
base::Result<TableStability> cost_of_stability(const TableGame& game, const Work& work = {});

}  // namespace hanse::games
