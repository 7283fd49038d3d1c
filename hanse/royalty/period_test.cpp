// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/period.hpp"

#include <gtest/gtest.h>

namespace hanse::royalty {
namespace {

using base::Date;
using base::Truth;

TEST(Period, EveryForm) {
    struct Case {
        const char* text;
        const char* first;
        const char* last;
        const char* shown;
    };
    const Case cases[] = {
        {"2024", "2024-01-01", "2024-12-31", "2024"},
        {"2024Q1", "2024-01-01", "2024-03-31", "2024Q1"},
        {"2024-q4", "2024-10-01", "2024-12-31", "2024Q4"},
        {"2024-02", "2024-02-01", "2024-02-29", "2024-02"},
        {"2024-03-12", "2024-03-12", "2024-03-12", "2024-03-12"},
        {"2024-01-01..2024-02-13", "2024-01-01", "2024-02-13", "2024-01-01..2024-02-13"},
        {"２０２４Ｑ２", "2024-04-01", "2024-06-30", "2024Q2"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        const auto period = Period::parse(c.text);
        ASSERT_TRUE(period);
        EXPECT_EQ(period->first().text(), c.first);
        EXPECT_EQ(period->last().text(), c.last);
        EXPECT_EQ(period->text(), c.shown);
    }
    for (const char* text : {"", "2024Q5", "2024Q", "2023-12-01..2024-01-01", "2024-13", "soon",
                             "2024-02-13..2024-01-01"})
        EXPECT_FALSE(Period::parse(text)) << text;
}

TEST(Period, Within) {
    const auto quarter = *Period::parse("2024Q2");
    const auto day = [](const char* text) { return Date::parse(text); };
    EXPECT_EQ(quarter.within({}, {}), Truth::yes);
    EXPECT_EQ(quarter.within(day("2024-04-01"), day("2024-06-30")), Truth::yes);
    EXPECT_EQ(quarter.within(day("2024-04-02"), {}), Truth::unknown);
    EXPECT_EQ(quarter.within({}, day("2024-03-31")), Truth::no);
    EXPECT_EQ(quarter.within(day("2024-07-01"), {}), Truth::no);
}

TEST(Period, DaysAndMonths) {
    const Date day = *Date::parse("2024-03-31");
    EXPECT_EQ(later_by(day, 1).text(), "2024-04-01");
    EXPECT_EQ(days_between(*Date::parse("2024-02-28"), *Date::parse("2024-03-01")), 2);
    EXPECT_EQ(months_before(day, 1).text(), "2024-02-29");
    EXPECT_EQ(months_before(day, 24).text(), "2022-03-31");
    EXPECT_EQ(months_before(day, 3).text(), "2023-12-31");
    EXPECT_EQ(later_by(*Date::parse("9999-12-01"), 60).text(), "9999-12-31");
    EXPECT_EQ(later_by(*Date::parse("0001-01-01"), -1).text(), "0001-01-01");
    EXPECT_EQ(months_before(*Date::parse("0001-05-31"), 24).text(), "0001-01-31");
}

}  // namespace
}  // namespace hanse::royalty
