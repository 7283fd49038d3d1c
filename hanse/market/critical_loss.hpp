// SPDX-License-Identifier: Apache-2.0
// How many sales may be lost before a price rise stops paying (model.md B.5): X/(X + M).
// Source: Harris & Simons, "Focusing market definition", Research in Law and Economics 12 (1989);
// background.
#pragma once

#include "hanse/base/interval.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::market {

/// @param price_increase  X, a ratio above 0.
/// @param margin          M, a ratio of the price, what is known of it; between 0 and 1.
/// @return a ratio: falling in M, so that the ends of the margin give the ends of the loss.
base::Interval critical_loss(const base::Rational& price_increase, const base::Interval& margin);

/// A candidate market passes if the loss to be expected is below the critical one.
base::Truth market_passes(const base::Interval& expected_loss, const base::Interval& critical);

}  // namespace hanse::market
