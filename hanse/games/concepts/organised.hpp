// SPDX-License-Identifier: Apache-2.0
// Values of tables whose players are organised: in unions that bargain as one, in groups that work
// apart, or by links without which nobody cooperates.
//
// Groups are lists of players, none twice; a player in none of them stands alone. Groups and links
// that name a player who is not in the game, or name one wrongly twice, are invalid_input.
#pragma once

#include <utility>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// The Shapley value among unions, and inside each union by what its members could have brought
/// to the other unions: orders in which every union comes as one block.
///
/// @return n numbers that add up to the worth of all.
/// Cost: Σ over unions of c · 2^(m-1) · 2^(c-1) with m unions, c members: at most n 2^(n-1).
/// Source: Owen, "Values of Games with a Priori Unions" (1977).
base::Result<Numbers> owen_value(const TableGame& game, const std::vector<Players>& unions);

/// The same with Banzhaf's weights: all sets of other unions, and of other members, count alike.
/// Does not add up to the worth of all. Cost as owen_value().
/// Source: Owen, "Modification of the Banzhaf–Coleman Index for Games with a Priori Unions" (1982).
base::Result<Numbers> banzhaf_owen_value(const TableGame& game, const std::vector<Players>& unions);

/// Each group shares what it is worth alone, by the Shapley value of the game among its members.
///
/// @return n numbers; those of a group add up to its worth.
/// Cost: O(2^c) for a group of c.
/// Source: Aumann & Drèze, "Cooperative Games with Coalition Structures" (1974).
base::Result<Numbers> aumann_dreze_value(const TableGame& game, const std::vector<Players>& groups);

/// The Shapley value of the game in which only linked players cooperate: a coalition is worth what
/// its connected parts are worth.
///
/// @param links  pairs of different players; a pair may come twice.
/// @return n numbers; those of a connected part of the graph add up to its worth. unavailable if
///         there is no memory for the restricted game; cancelled() if work.stop is asked.
/// Cost: O(n 2^n) for the restricted game: 0.1 s at n = 20.
/// Source: Myerson, "Graphs and Cooperation in Games" (1977).
base::Result<Numbers> myerson_value(const TableGame& game,
                                    const std::vector<std::pair<int, int>>& links,
                                    const Work& work = {});

}  // namespace hanse::games
