// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/defence_cost.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(DefenceCost, ByHeadsAndByExposure) {  // C-18
    const auto found = defence_cost(300, numbers("20 10 30"), numbers("50 30 20"));
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->shapley), "120 110 130");
    EXPECT_EQ(text(*found->by_exposure), "170 100 90");
}

TEST(DefenceCost, ExposureThatNobodyKnowsIsNotZero) {
    const auto found = defence_cost(300, numbers("20 10 30"), std::nullopt);
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->by_exposure);
    EXPECT_FALSE(defence_cost(300, numbers("20 10"), numbers("0 0")));
    EXPECT_EQ(text(exposures(numbers("10 6 4"), 5)), "50 30 20");
}

}  // namespace
}  // namespace hanse::sharing
