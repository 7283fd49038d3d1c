// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

TEST(Moment, OnlyWholeUtcSecondsAreMoments) {
    for (const char* good :
         {"2026-11-23T07:30:00Z", "2024-02-29T23:59:59Z", "0001-01-01T00:00:00Z"})
        EXPECT_EQ(moment_text(*parse_moment(good)), good);
    for (const char* bad : {"", "2026-11-23", "2026-11-23T24:00:00Z", "2026-11-23T07:60:00Z",
                            "2026-02-30T07:30:00Z", "2026-11-23T07:30:00+08:00",
                            "2026-11-23 07:30:00Z", "2026-11-23T-1:30:00Z", "2026-11-23T+1:30:00Z"})
        EXPECT_FALSE(parse_moment(bad)) << bad;
}

TEST(Moment, DaysAndSecondsAreCounted) {
    EXPECT_EQ(later("2024-02-28T23:59:30Z", std::chrono::seconds(60)), "2024-02-29T00:00:30Z");
    EXPECT_EQ(later("2026-01-01T00:00:00Z", std::chrono::hours(-1)), "2025-12-31T23:00:00Z");
    EXPECT_EQ(day_of_moment("2026-11-23T23:59:59Z").text(), "2026-11-23");
    EXPECT_EQ(plus_days(*Date::parse("2024-02-28"), 2).text(), "2024-03-01");
    EXPECT_EQ(plus_days(*Date::parse("2024-03-01"), -366).text(), "2023-03-01");
}

}  // namespace
}  // namespace hanse::base
