// SPDX-License-Identifier: GPL-3.0-or-later
// Cents that add up: the numbers of a column as amounts that can be paid.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/answer.hpp"

namespace hanse::gamefile {

enum class Rounding { none, cents, whole };

/// "cents", "whole", or nothing.
base::Result<Rounding> rounding_of(std::string_view name);
/// "cents" → 1/100.
base::Rational step_of(Rounding rounding);

/// The numbers of a column that shares something out, in whole steps: each rounded down, then one
/// step more to the largest remainders (ties: the earlier row), so that the sum is the total,
/// rounded once. A row that stands for several players is rounded for all of them together.
///
/// @param rounding  not none.
/// @return empty if the column is not defined or shares nothing out, or if an amount has more than
///         18 digits.
std::vector<base::Rational> rounded(const Answer& answer, const Column& column, Rounding rounding);

}  // namespace hanse::gamefile
