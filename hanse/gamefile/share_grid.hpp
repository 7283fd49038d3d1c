// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of an answer as a grid of texts: players down, or concepts down if there are many.
// Inside the gamefile floor only.
#pragma once

#include "hanse/base/bilingual.hpp"
#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/grid.hpp"
#include "hanse/gamefile/rounding.hpp"

namespace hanse::gamefile {

/// Fractions longer than this are for programs.
inline constexpr std::size_t kFractionMax = 24;

/// Whether shown() says the number exactly, so that a fraction beside it adds nothing.
bool says_exactly(const base::Rational& number);

/// @param rows_max  players at most; the total of all comes last.
Grid share_grid(const Answer& answer, Rounding rounding, base::Language language,
                std::size_t rows_max);

}  // namespace hanse::gamefile
