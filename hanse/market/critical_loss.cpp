// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/critical_loss.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Interval;
using base::Rational;

Interval critical_loss(const Rational& price_increase, const Interval& margin) {
    base::expects(price_increase > Rational(0), "the price rises");
    const auto at = [&](const Rational& m) { return price_increase / (price_increase + m); };
    return {at(min(1, margin.high().value_or(1))), at(max(0, margin.low().value_or(0)))};
}

base::Truth market_passes(const Interval& expected_loss, const Interval& critical) {
    return expected_loss < critical;
}

}  // namespace hanse::market
