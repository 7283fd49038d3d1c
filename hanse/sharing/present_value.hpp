// SPDX-License-Identifier: GPL-3.0-or-later
// Money of later years in money of today, exactly.
#pragma once

#include "hanse/base/rational.hpp"

namespace hanse::sharing {

/// The most years that are discounted exactly; fractions get longer every year.
inline constexpr int kYearsMax = 100;

/// Σ of 1/(1+discount)^t over t = first … last: what 1 a year from the first to the last year is
/// worth now. 0 if last < first.
/// @param discount  a year, above -1. @param first  from 0 on. @param last  at most kYearsMax.
base::Rational present_value_of_one(const base::Rational& discount, int first, int last);

}  // namespace hanse::sharing
