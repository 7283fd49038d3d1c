// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/waterfall.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Waterfall, GrossOfEightHundred) {  // C-21
    const Amounts advances = numbers("100 50 50"), weights = numbers("1090/3 820/3 370/3");
    const auto found = recovery_waterfall({800, advances, {1, 10}, {1, 20}, weights});
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->reimbursed), "100 50 50");
    EXPECT_EQ(found->alliance_fee, 60);
    EXPECT_EQ(found->reserve, 27);
    EXPECT_EQ(text(found->distributed), "981/4 369/2 333/4");
    EXPECT_EQ(found->net, 513);
}

TEST(Waterfall, TooLittleRepaysInProportion) {
    const Amounts advances = numbers("100 50 50"), weights = numbers("1 1 1");
    const auto found = recovery_waterfall({100, advances, {1, 10}, {1, 20}, weights});
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->reimbursed), "50 25 25");
    EXPECT_EQ(text(found->distributed), "0 0 0");
}

TEST(Waterfall, EverythingTogetherIsTheGross) {
    RandomNumbers random(5);
    for (int round = 0; round < 1000; ++round) {
        const int members = random.whole(1, 6);
        const Amounts advances = random.amounts(members), weights = random.amounts(members);
        const Recovery recovery{random.number() * 4, advances, random.share(), random.share(),
                                weights};
        const auto found = recovery_waterfall(recovery);
        ASSERT_TRUE(found);
        EXPECT_EQ(total(found->reimbursed) + found->alliance_fee + found->reserve +
                      total(found->distributed),
                  recovery.gross);
        for (std::size_t i = 0; i < advances.size(); ++i)
            EXPECT_LE(found->reimbursed[i], advances[i]);
    }
}

}  // namespace
}  // namespace hanse::sharing
