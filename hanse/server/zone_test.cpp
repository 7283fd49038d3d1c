// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/zone.hpp"

#include <gtest/gtest.h>

namespace hanse::server {
namespace {

TEST(Zone, DayAndHourOfTheHouse) {
    const struct {
        const char *zone, *moment, *day;
        int hour;
    } cases[] = {{"Asia/Shanghai", "2026-11-23T15:59:59Z", "2026-11-23", 23},
                 {"Asia/Shanghai", "2026-11-23T16:00:00Z", "2026-11-24", 0},
                 {"Asia/Shanghai", "2026-11-23T00:00:00Z", "2026-11-23", 8},
                 {"UTC", "2026-11-23T16:00:00Z", "2026-11-23", 16},
                 {"Europe/Berlin", "2026-07-01T22:30:00Z", "2026-07-02", 0},
                 {"Europe/Berlin", "2026-12-01T22:30:00Z", "2026-12-01", 23},
                 {"America/New_York", "2027-01-01T04:59:59Z", "2026-12-31", 23},
                 {"Asia/Kolkata", "2026-11-23T18:30:00Z", "2026-11-24", 0}};
    for (const auto& c : cases) {
        SCOPED_TRACE(c.zone);
        const auto zone = Zone::named(c.zone);
        ASSERT_TRUE(zone);
        EXPECT_EQ(zone->day_of(c.moment).text(), c.day);
        EXPECT_EQ(zone->hour_of(c.moment), c.hour);
    }
}

TEST(Zone, ADayEndsWhereTheNextBegins) {
    const struct {
        const char *zone, *day, *end;
    } cases[] = {{"Asia/Shanghai", "2026-11-23", "2026-11-23T16:00:00Z"},
                 {"UTC", "2026-11-23", "2026-11-24T00:00:00Z"},
                 {"Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00Z"},  // of 23 hours
                 {"Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00Z"},  // of 25 hours
                 {"America/New_York", "2026-11-01", "2026-11-02T05:00:00Z"}};
    for (const auto& c : cases) {
        SCOPED_TRACE(c.zone);
        const auto zone = Zone::named(c.zone);
        ASSERT_TRUE(zone);
        EXPECT_EQ(zone->end_of(*base::Date::parse(c.day)), c.end);
    }
}

TEST(Zone, NamesThatAreNone) {
    for (const char* name :
         {"", "Beijing", "Asia", "GMT+8", "Asia/Shanghai ", "亚洲/上海", "+08:00"})
        EXPECT_FALSE(Zone::named(name)) << name;
}

}  // namespace
}  // namespace hanse::server
