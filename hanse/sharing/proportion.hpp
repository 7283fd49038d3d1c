// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, one a member, and sharing in proportion: what most rules of this floor come down to.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::sharing {

/// One number a member (or a patent, a line …), in their order.
using Amounts = std::vector<base::Rational>;

base::Rational total(std::span<const base::Rational> amounts);

/// amount × weight / Σ weights.
/// @param weights  unit-free; they do not add up to 0.
Amounts in_proportion(const base::Rational& amount, std::span<const base::Rational> weights);

/// (1 - part) × first / Σ first + part × second / Σ second: weights of two kinds as one, adding up
/// to 1.
/// @param first, second  one a member each; neither adds up to 0.
/// @param part           of the second, from 0 to 1.
Amounts blended(std::span<const base::Rational> first, std::span<const base::Rational> second,
                const base::Rational& part);

/// Member by member. @param a, b  of the same length.
Amounts sum(std::span<const base::Rational> a, std::span<const base::Rational> b);
Amounts difference(std::span<const base::Rational> a, std::span<const base::Rational> b);
Amounts times(std::span<const base::Rational> a, const base::Rational& factor);

}  // namespace hanse::sharing
