// SPDX-License-Identifier: GPL-3.0-or-later
// Statements for people (text), for spreadsheets (CSV) and for programs (a Value, written as JSON).
#pragma once

#include <span>
#include <string>

#include "hanse/base/value.hpp"
#include "hanse/royalty/assessment.hpp"
#include "hanse/royalty/most_favoured.hpp"

namespace hanse::royalty {

/// The statement of each group and year, step by step; then what is assumed and what is missing.
std::string to_text(const Assessment& assessment, std::span<const DealComparison> deals,
                    base::Language language);

/// One row a step: group, licensee, year, line, step, measure, before, after, formula, inputs.
std::string to_csv(const Assessment& assessment, base::Language language);

/// Amounts are numbers, {"at_least": …, "at_most": …}, or null if nothing is known; words are in
/// both languages.
base::Value to_value(const Assessment& assessment, std::span<const DealComparison> deals);

/// What the terms say, row by row with their sources: for `--check`.
std::string describe(const Programme& programme, base::Language language);

}  // namespace hanse::royalty
