// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a file of known answers, each by the function that computes it. Inside the gamefile
// floor only.
#pragma once

#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/games/work.hpp"

namespace hanse::gamefile {

/// @return the answer in the sense of the file: a number, a truth, a list of numbers (fractions where
///         they are known), or null if it is not defined; not_found for an unknown field.
base::Result<base::Value> known_field(const GameFile& file, std::string_view field,
                                      const games::Work& work);

/// Whether the field asks about the rules for claims, which have no meaning for a table.
bool needs_claims(std::string_view field);

}  // namespace hanse::gamefile
