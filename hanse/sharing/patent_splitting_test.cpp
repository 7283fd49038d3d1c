// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/patent_splitting.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(SplittingTest, OneEssentialPatentBecomesTwo) {  // C-23
    const auto found = splitting_test({60, {0, 1}, {0, 1, 2}, {0, 1, 1}, {0, 1, 1}, 2});
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->numeric_before), "30 30");
    EXPECT_EQ(text(found->numeric_after), "20 40");
    EXPECT_EQ(text(found->shapley_after), "20 40");
    EXPECT_EQ(text(found->grouped_after), "30 30");
    EXPECT_EQ(found->numeric_gain, 10);
    EXPECT_EQ(found->shapley_gain, 10);
    EXPECT_EQ(found->grouped_gain, 0);
}

TEST(SplittingTest, PatentsThatAreNotThereAreNamed) {
    EXPECT_FALSE(splitting_test({60, {0, 1}, {0, 1, 5}, {0, 1, 1}, {0, 1, 1}, 2}));
    EXPECT_FALSE(splitting_test({60, {}, {0}, {0}, {0}, 1}));
}

}  // namespace
}  // namespace hanse::sharing
