// SPDX-License-Identifier: Apache-2.0
// Games of three players as a picture: a triangle of imputations, and in it the core.
#pragma once

#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

/// The corners of the set of imputations: one player takes all that the others do not get alone.
///
/// @return as many as players, any number of them; corner i is player i's. None if v(N) < Σ v(i).
std::vector<Numbers> imputation_corners(const TableGame& game);

/// The corners of the core in the order in which one walks round it, each once: up to six, one or
/// two if it is a point or a line, none if it is empty. The walk starts at the corner best for
/// player 0 (ties: best for player 1) and goes on in the turning sense of the corners 0, 1, 2.
///
/// @return invalid_input for a game that has not three players.
base::Result<std::vector<Numbers>> core_corners(const TableGame& game);

}  // namespace hanse::games
