// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts that may be known only in part: arithmetic on intervals of numbers that are not negative.
//
// A royalty is made of products, sums and minima, each of which grows with its parts; so the ends of
// the result are made of the ends of the parts. An exact interval stays exact throughout.
#pragma once

#include <string>

#include "hanse/base/interval.hpp"

namespace hanse::royalty {

/// Nothing known but that it is not negative: [0, ∞).
base::Interval unknown_amount();
/// What may be either of the two.
base::Interval hull(const base::Interval& a, const base::Interval& b);
/// From nothing up to `a`.
base::Interval down_to_zero(const base::Interval& a);

// Each takes amounts that are not negative; a missing low end means 0.
base::Interval times(const base::Interval& a, const base::Interval& b);
base::Interval lesser(const base::Interval& a, const base::Interval& b);
base::Interval greater(const base::Interval& a, const base::Interval& b);

/// For people: "1715", "0..25000", ">=3" or "?".
std::string shown(const base::Interval& amount);
/// "7.3%"
std::string percent(const base::Rational& share);

}  // namespace hanse::royalty
