// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as text for people, JSON for programs, CSV for spreadsheets.
#pragma once

#include <string>

#include "hanse/base/bilingual.hpp"
#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/rounding.hpp"

namespace hanse::gamefile {

/// Tables with their guarantees under them. @param rows_max  rows of one table; the rest is counted.
std::string to_text(const Answer& answer, Rounding rounding, base::Language language,
                    std::size_t rows_max = 1000);

/// Everything the answer holds, words in both languages; exact fractions as "p/q" beside the
/// decimals.
std::string to_json(const Answer& answer, Rounding rounding);

/// One line for each player, with the columns side by side; of an answer without columns its first
/// list, or else its facts.
std::string to_csv(const Answer& answer, Rounding rounding);

/// A number for people: at most ten digits.
std::string shown(double number);
std::string shown(const base::Rational& number);

}  // namespace hanse::gamefile
