// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/totals.hpp"

#include <gtest/gtest.h>

namespace hanse::server {
namespace {

const Totals::Time kNow{std::chrono::hours(1)};

TEST(Totals, OfLongListsAreRememberedForASecond) {
    Totals totals;
    totals.keep("all", 10'000, kNow);
    EXPECT_EQ(totals.find("all", kNow + std::chrono::milliseconds(900)), 10'000);
    EXPECT_FALSE(totals.find("all", kNow + std::chrono::milliseconds(1100)));
    EXPECT_FALSE(totals.find("others", kNow));
}

TEST(Totals, OfShortListsAreCountedAnew) {
    Totals totals;
    totals.keep("mine", 3, kNow);
    EXPECT_FALSE(totals.find("mine", kNow));
}

}  // namespace
}  // namespace hanse::server
