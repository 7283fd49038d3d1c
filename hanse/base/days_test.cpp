// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/days.hpp"

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

TEST(Days, BetweenTwoDates) {
    struct Case {
        const char *from, *to;
        int days;
    };
    const Case cases[] = {{"2024-02-28", "2024-03-01", 2},
                          {"2023-02-28", "2023-03-01", 1},
                          {"2024-01-01", "2023-12-31", -1},
                          {"2024-08-09", "2024-08-09", 0},
                          {"0001-01-01", "9999-12-31", 3652058}};
    for (const Case& c : cases)
        EXPECT_EQ(days_between(*Date::parse(c.from), *Date::parse(c.to)), c.days) << c.from;
}

TEST(Days, SoManyLater) {
    EXPECT_EQ(plus_days(*Date::parse("2024-02-28"), 2).text(), "2024-03-01");
    EXPECT_EQ(plus_days(*Date::parse("2024-03-01"), -366).text(), "2023-03-01");
    EXPECT_EQ(plus_days(*Date::parse("2026-12-31"), 1).text(), "2027-01-01");
}

}  // namespace
}  // namespace hanse::base
