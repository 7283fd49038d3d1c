// SPDX-License-Identifier: GPL-3.0-or-later
// Games as files that read back: the way out of game_file.hpp.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/game_file.hpp"

namespace hanse::gamefile {

/// Columns coalition and worth (or cost), the coalitions in a named order ("" for bitmask).
/// @return invalid_input for an unknown order or more than 20 players.
base::Result<std::string> table_csv(const GameFile& file, const std::string& order,
                                    const games::Work& work = {});

/// {"players" or "n": …, "sense": …, "order": …, "v": […]}, exact.
/// @return as table_csv().
base::Result<std::string> table_json(const GameFile& file, const std::string& order,
                                     const games::Work& work = {});

/// 2^n doubles in the order of masks, the numbers as they would stand in a text.
/// @return as Game tables; what base::write_file() returns.
base::Result<base::Done> write_f64(const GameFile& file, const std::string& path,
                                   const games::Work& work = {});

/// A family of games from words like "left=1,2": a list of numbers or names if it has commas, JSON
/// if it begins with a bracket. "n", "players" and "name" belong to the file, the rest to the family.
/// @return as parse_game(); the words are called "command line".
base::Result<GameFile> generated(std::string_view family, const std::vector<std::string>& words,
                                 const ReadOptions& options = {});

}  // namespace hanse::gamefile
