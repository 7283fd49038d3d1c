// SPDX-License-Identifier: GPL-3.0-or-later
// How long will it take? Asked before a calculation begins, so that nobody waits for what will not
// come.
#pragma once

#include <string_view>

#include "hanse/gamefile/game_file.hpp"

namespace hanse::gamefile {

/// Seconds on one core, right to a factor of three or so; 0 for what takes no time worth a word.
/// Measured on tables of whole numbers (bench/README.md); closed forms and sampling are not counted.
double seconds_for(const GameFile& file, std::string_view concept_name);

}  // namespace hanse::gamefile
