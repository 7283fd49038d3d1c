// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of an answer: the imputation triangle for three players, bars for any number.
#pragma once

#include <string>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/game_file.hpp"

namespace hanse::gamefile {

/// @return an SVG drawing; invalid_input if the answer has no number for each player to draw.
base::Result<std::string> picture(const GameFile& file, const Answer& answer,
                                  base::Language language);

}  // namespace hanse::gamefile
