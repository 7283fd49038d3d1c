// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_caps.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Rational;

TEST(PriceCaps, A14CapsDoNotBindSubstitutes) {
    const PriceCapOutcome found = price_caps(10, {1, 2});
    EXPECT_EQ(found.with_caps.price, Rational(20, 3));
    EXPECT_EQ(found.with_caps.profit, Rational(400, 9));
    EXPECT_EQ(found.joint.price, Rational(10));
}

TEST(PriceCaps, A15CapsBindComplements) {
    const PriceCapOutcome found = price_caps(10, {-1, 2});
    EXPECT_EQ(found.independent.price, Rational(4));
    EXPECT_EQ(found.with_caps.price, Rational(10, 3));
    EXPECT_EQ(found.with_caps.quantity, Rational(5));
}

TEST(PriceCaps, NeverRaiseAPriceAndJointProfitIsTheLargest) {
    for (int g = -99; g < 100; ++g) {
        SCOPED_TRACE(g);
        const PriceCapOutcome found = price_caps(7, {g, 100});
        EXPECT_LE(found.with_caps.price, found.independent.price);
        EXPECT_LE(found.with_caps.price, found.joint.price);
        EXPECT_GE(found.joint.profit, found.independent.profit);
        EXPECT_EQ(found.joint.price == found.independent.price, g == 0);
        EXPECT_GT(found.with_caps.quantity, Rational(0));
    }
    EXPECT_THROW((void)price_caps(7, 1), base::ContractViolation);
    EXPECT_THROW((void)price_caps(0, {1, 2}), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::market
