// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/proportion.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Proportion, PartsAddUp) {
    RandomNumbers random(1);
    for (int round = 0; round < 1000; ++round) {
        const Amounts weights = random.amounts(random.whole(1, 8));
        const Rational amount = random.number();
        EXPECT_EQ(total(in_proportion(amount, weights)), amount);
        EXPECT_EQ(text(in_proportion(amount, times(weights, 7))),
                  text(in_proportion(amount, weights)))
            << "only proportions matter";
    }
}

TEST(Proportion, WeightsOfTwoKindsAddUpToOne) {
    EXPECT_EQ(text(blended(numbers("3 1"), numbers("0 5"), {1, 4})), "9/16 7/16");
    EXPECT_EQ(text(blended(numbers("3 1"), numbers("0 5"), 0)), "3/4 1/4");
}

TEST(Proportion, NothingToShareByIsABug) {
    EXPECT_THROW(in_proportion(1, numbers("0 0")), base::ContractViolation);
    EXPECT_THROW(sum(numbers("1"), numbers("1 2")), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::sharing
