// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/date.hpp"

#include <climits>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::base {
namespace {

TEST(Date, OnlyDaysThatExist) {
    for (const char* day : {"2024-08-09", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"}) {
        SCOPED_TRACE(day);
        ASSERT_TRUE(Date::parse(day));
        EXPECT_EQ(Date::parse(day)->text(), day);
    }
    for (const char* wrong :
         {"", "2020-02-30", "2023-02-29", "1900-02-29", "2020-13-01", "2020-00-01", "2020-01-00",
          "0000-01-01", "2020-1-1", "2020/01/01", "20200101", "2020-01-01 ", "-020-01-01",
          "2020-+1-01", "2020-01-01T00"})
        EXPECT_FALSE(Date::parse(wrong)) << wrong;
    EXPECT_FALSE(Date::create(10000, 1, 1));
    EXPECT_FALSE(Date::create(2020, 300, 1));
    EXPECT_LT(*Date::parse("2019-12-31"), *Date::parse("2020-01-01"));
}

TEST(Date, AsSpreadsheetsCount) {
    struct Case {
        long long serial;
        const char* day;
    };
    const Case cases[] = {{1, "1900-01-01"},      {59, "1900-02-28"},    {61, "1900-03-01"},
                          {25569, "1970-01-01"},  {41710, "2014-03-12"}, {45513, "2024-08-09"},
                          {2958465, "9999-12-31"}};
    for (const Case& c : cases) EXPECT_EQ(Date::from_spreadsheet(c.serial)->text(), c.day);
    for (const long long none : {0LL, -1LL, 60LL, 2958466LL, LLONG_MAX, LLONG_MIN})
        EXPECT_FALSE(Date::from_spreadsheet(none)) << none;
}

TEST(PartialDate, StandsForEveryDayItMayMean) {
    struct Case {
        const char* written;
        const char* first;
        const char* last;
        const char* text;
    };
    const Case cases[] = {
        {"2014", "2014-01-01", "2014-12-31", "2014"},
        {"2014年", "2014-01-01", "2014-12-31", "2014"},
        {"2014-03", "2014-03-01", "2014-03-31", "2014-03"},
        {"2014/3", "2014-03-01", "2014-03-31", "2014-03"},
        {"2014年3月", "2014-03-01", "2014-03-31", "2014-03"},
        {"2016-02", "2016-02-01", "2016-02-29", "2016-02"},
        {"2014-03-12", "2014-03-12", "2014-03-12", "2014-03-12"},
        {"2014-3-1", "2014-03-01", "2014-03-01", "2014-03-01"},
        {"2014/3/12", "2014-03-12", "2014-03-12", "2014-03-12"},
        {"2014年3月12日", "2014-03-12", "2014-03-12", "2014-03-12"},
        {"9999", "9999-01-01", "9999-12-31", "9999"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.written);
        const auto date = PartialDate::parse(c.written);
        ASSERT_TRUE(date);
        EXPECT_EQ(date->first().text(), c.first);
        EXPECT_EQ(date->last().text(), c.last);
        EXPECT_EQ(date->text(), c.text);
    }
}

TEST(PartialDate, RefusesWhatIsNotOne) {
    for (const char* wrong : {"",
                              "14",
                              "02014",
                              "2014-",
                              "2014/",
                              "2014-13",
                              "2014-0",
                              "2014-02-30",
                              "2014-03-",
                              "2014-03-12-",
                              "2014//3",
                              "2014-3/12",
                              "2014-003-01",
                              "2014日3年12月",
                              "2014年3日",
                              "2014年13月",
                              "2014年3月12日x",
                              "-2014",
                              "2014-03-12-01",
                              "0000",
                              "year",
                              "年",
                              "2014 年",
                              "20 4"})
        EXPECT_FALSE(PartialDate::parse(wrong)) << wrong;
}

RC_GTEST_PROP(DateProperty, WrittenAndReadBackIsTheSameDay, ()) {
    const auto date = Date::from_spreadsheet(*rc::gen::inRange(61, 2958466));
    RC_ASSERT(date.has_value());
    RC_ASSERT(Date::parse(date->text()) == date);
    RC_ASSERT(PartialDate::parse(date->text()) == PartialDate(*date));
}

RC_GTEST_PROP(DateProperty, SpreadsheetsCountDayByDay, ()) {
    const int serial = *rc::gen::inRange(61, 2958465);
    const auto today = Date::from_spreadsheet(serial);
    const auto tomorrow = Date::from_spreadsheet(serial + 1);
    RC_ASSERT(*today < *tomorrow);
    RC_ASSERT(tomorrow->day() == today->day() + 1 || tomorrow->day() == 1);
}

}  // namespace
}  // namespace hanse::base
