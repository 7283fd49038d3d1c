// SPDX-License-Identifier: Apache-2.0
// Compromise values: between the most a player can hope for and the least it can insist on.
//
//     M_i = v(N) − v(N without i)                          what all the others lose without i
//     m_i = max over the S with i of  v(S) − Σ M_j over the others of S
//                                                          what is left of S once the others got theirs
#pragma once

#include <optional>

#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

/// M_i of every player: its marginal contribution to all, the utopia payoff.
Numbers utopia_payoffs(const TableGame& game);

/// m_i of every player, the minimal right.
/// Cost: one pass over the table.
Numbers minimal_rights(const TableGame& game);

/// The point between minimal rights and utopia payoffs that shares out the worth of all.
///
/// @return nothing if the game is not quasi-balanced: some m_i above M_i, or the worth of all not
///         between Σ m and Σ M. (Tables that are not whole: beyond rounding, 2^-48 of the largest
///         worth for each player.)
/// Cost: one pass over the table: 2 ms at n = 20.
/// Source: Tijs, "Bounds for the Core and the τ-Value" (1981).
std::optional<Numbers> tau_value(const TableGame& game);

/// The split at which all players have the same propensity to disrupt, which is what the others
/// would lose without i over what i would lose itself: (M_i − x_i) / (x_i − v(i)).
///
///     x_i = v(i) + (M_i − v(i)) · (v(N) − Σ v(j)) / Σ (M_j − v(j))
///
/// @return nothing if the last sum is zero, as in additive games and always for one player.
/// Cost: O(n).
/// Source: Gately, "Sharing the Gains from Regional Cooperation" (1974), for three players; Littlechild &
///         Vaidya, "The Propensity to Disrupt and the Disruption Nucleolus" (1976), for any number.
std::optional<Numbers> gately_value(const TableGame& game);

}  // namespace hanse::games
