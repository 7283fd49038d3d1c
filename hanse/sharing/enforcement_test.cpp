// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/enforcement.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(ExpectedRecovery, ThreePatents) {  // C-19
    const auto found = expected_recovery(1000, 3, single_grounds(numbers("1/2 2/5 1/5")));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->win_chance.exact(), "19/25");
    EXPECT_EQ(found->expected_damages, 760);
    EXPECT_EQ(text(found->shapley), "1090/3 820/3 370/3");
}

TEST(ExpectedRecovery, PatentsOfOneGroundShareItsPart) {
    const std::vector<Ground> grounds{{{1, 2}, {0}}, {{2, 5}, {1, 3}}, {{1, 5}, {2}}};
    const auto found = expected_recovery(1000, 4, grounds);
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->shapley), "1090/3 410/3 370/3 410/3");
    EXPECT_EQ(total(found->shapley), found->expected_damages);
}

TEST(ExpectedRecovery, EveryPatentStandsInOneGround) {
    const std::vector<Ground> twice{{{1, 2}, {0, 1}}, {{1, 2}, {1}}}, nowhere{{{1, 2}, {0}}};
    EXPECT_FALSE(expected_recovery(1, 2, twice));
    EXPECT_FALSE(expected_recovery(1, 2, nowhere));
    EXPECT_FALSE(expected_recovery(1, 1, single_grounds(numbers("3/2"))));
}

TEST(ExpectedRecovery, ABetterPatentNeverGetsLess) {
    RandomNumbers random(3);
    for (int round = 0; round < 100; ++round) {
        Amounts chances;
        for (int j = 0; j < 5; ++j) chances.push_back(random.share());
        const auto before = expected_recovery(100, 5, single_grounds(chances));
        chances[0] = chances[0] + (1 - chances[0]) / 2;
        const auto after = expected_recovery(100, 5, single_grounds(chances));
        EXPECT_GE(after->shapley[0], before->shapley[0]);
        EXPECT_GE(after->win_chance, before->win_chance);
    }
}

}  // namespace
}  // namespace hanse::sharing
