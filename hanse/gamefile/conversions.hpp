// SPDX-License-Identifier: GPL-3.0-or-later
// One game in another form: what a concept needs is not always what the file says.
#pragma once

#include <optional>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::gamefile {

/// -v.
base::Result<games::TableGame> negated(const games::TableGame& game, const games::Work& work = {});

/// The worth of every coalition, as a gain.
/// @return invalid_input, saying so, for games of too many players for a table.
base::Result<games::TableGame> as_table(const Game& game, const games::Work& work = {});

/// The same game as a sum of terms; nothing if it has no such form that is any shorter than a table.
std::optional<games::TermGame> as_terms(const Game& game);

/// How many play; every user of an airport counts.
std::int64_t players_of(const Game& game);

}  // namespace hanse::gamefile
