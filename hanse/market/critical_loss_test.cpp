// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/critical_loss.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;

TEST(CriticalLoss, B08) {
    EXPECT_EQ(critical_loss({1, 20}, Rational(2, 5)), Interval(Rational(1, 9)));
}

TEST(CriticalLoss, AnUnknownMarginLeavesBounds) {
    EXPECT_EQ(critical_loss({1, 20}, {}), Interval(Rational(1, 21), Rational(1)));
    EXPECT_EQ(critical_loss({1, 20}, {Rational(1, 5), Rational(2, 5)}),
              Interval(Rational(1, 9), Rational(1, 5)));
    EXPECT_THROW((void)critical_loss(0, {}), base::ContractViolation);
}

TEST(CriticalLoss, AMarketPassesBelowIt) {
    const Interval critical = critical_loss({1, 20}, {Rational(1, 5), Rational(2, 5)});
    EXPECT_EQ(market_passes(Rational(1, 10), critical), Truth::yes);
    EXPECT_EQ(market_passes(Rational(3, 20), critical), Truth::unknown);
    EXPECT_EQ(market_passes(Rational(1, 5), critical), Truth::no);
}

}  // namespace
}  // namespace hanse::market
