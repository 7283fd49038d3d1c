// SPDX-License-Identifier: Apache-2.0
// Power in simple games: every coalition wins or loses, and winners stay winners when others join.
//
// These indices look at coalitions in which somebody matters; shares of power add up to 1. Weighted
// voting among more players than a table holds is in voting.hpp.
#pragma once

#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

// All of them return invalid_input, naming a coalition, for a game that is not simple: a worth that
// is neither 0 nor 1, a winning coalition that loses by a joining player, or nobody who wins.
// Cost: O(n 2^n).

/// The coalitions that win, and lose without any of their players; ascending.
base::Result<std::vector<Coalition>> minimal_winning_coalitions(const TableGame& game);

/// Each minimal winning coalition has the same power, in equal parts to its players.
/// Source: Deegan & Packel, "A New Index of Power for Simple n-Person Games" (1978).
base::Result<Numbers> deegan_packel_index(const TableGame& game);

/// The public good index: a player's number of minimal winning coalitions, over all such numbers.
/// Source: Holler, "Forming Coalitions and Measuring Voting Power" (1982).
base::Result<Numbers> holler_index(const TableGame& game);

/// Each winning coalition with critical players, whose leaving would make it lose, has the same
/// power, in equal parts to them.
/// Source: Johnston, "On the Measurement of Power: Some Reactions to Laver" (1978).
base::Result<Numbers> johnston_index(const TableGame& game);

}  // namespace hanse::games
