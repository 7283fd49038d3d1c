// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "hanse/patents/numbers/chinese.hpp"
#include "hanse/patents/numbers/day.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/patents/numbers/prose.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {
namespace {

TEST(Numbers, PublicationsInAnySpelling) {
    struct Case {
        const char *what, *text, *office, *is;
    };
    const Case cases[] = {
        {"plain", "CN110083831A", "", "CN110083831A"},
        {"blanks", "CN 110083831 A", "", "CN110083831A"},
        {"full width", "ＣＮ１１００８３８３１Ａ", "", "CN110083831A"},
        {"hyphens of Google", "US-11355780-B2", "", "US11355780B2"},
        {"commas", "US 7,123,456 B2", "", "US7123456B2"},
        {"office beside it", "7 478 349", "US", "US7478349"},
        {"leading zero of the USPTO", "06859910", "US", "US6859910"},
        {"application with a slash", "US 2011/0185700 A1", "", "US20110185700A1"},
        {"DOCDB drops a zero", "US2019013270A1", "", "US20190013270A1"},
        {"the office keeps it", "US20190013270A1", "", "US20190013270A1"},
        {"design", "D0435854", "US", "USD435854"},
        {"reissue", "RE045317", "US", "USRE45317"},
        {"design, dot and blank", "D. 271298", "US", "USD271298"},
        {"European, spaced", "EP 1 000 000 B1", "", "EP1000000B1"},
        {"European, short", "EP 123456 A1", "", "EP0123456A1"},
        {"PCT, EPO's old form", "WO9412345A1", "", "WO1994012345A1"},
        {"PCT, the office's form", "WO 94/12345 A1", "", "WO1994012345A1"},
        {"PCT, six digits", "WO02014184", "", "WO2002014184"},
        {"PCT, today", "WO2016/096014 A1", "", "WO2016096014A1"},
        {"Japanese era", "JPH04150847A", "", "JPH04150847A"},
        {"Shōwa", "JPS6336171Y2", "", "JPS6336171Y2"},
        {"Japanese year", "JP2012060871A", "", "JP2012060871A"},
        {"Japanese year, short serial", "JP2012-60871A", "", "JP2012060871A"},
        {"Japanese grant", "JP5079535B2", "", "JP5079535B2"},
        {"re-publication", "JPWO2014064728A1", "", "JPWO2014064728A1"},
        {"Korean type and year", "KR10-2012-0012345 A", "", "KR20120012345A"},
        {"Korean grant of KIPRIS", "1013879670000", "KR", "KR101387967"},
        {"not an office", "XX1234567", "", ""},
        {"a granted Chinese patent is named by its application", "ZL201910302430.1", "", ""},
        {"no digits", "CN", "", ""},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto number = publication_number(c.text, c.office);
        EXPECT_EQ(number ? number->text() : "", c.is);
    }
}

TEST(Numbers, ApplicationsInAnySpelling) {
    struct Case {
        const char *text, *office, *is;
    };
    const Case cases[] = {
        {"CN201910302430.1", "", "CN 201910302430.1"},
        {"ZL 2019 1 0302430.1", "", "CN 201910302430.1"},
        {"2019103024301", "CN", "CN 201910302430.1"},
        {"CN201910302430A", "", "CN 201910302430.1"},
        {"102019000302430", "CN", "CN 201910302430.1"},
        {"85100312", "CN", "CN 85100312.0"},
        {"10/984,450", "US", "US 10984450"},
        {"US10984450", "", "US 10984450"},
        {"PCT/US2014/012345", "", "WO PCT/US2014/012345"},
        {"PCT/EP2014/078449", "", "WO PCT/EP2014/078449"},
        {"99203729.3", "EP", "EP 99203729"},
        {"EP19990203729", "", "EP 99203729"},
        {"1020110142560", "KR", "KR 1020110142560"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        const auto read = application_number(c.text, c.office);
        ASSERT_TRUE(read);
        if (std::string(c.text) == "85100312")  // the check digit is ours
            EXPECT_EQ(read->number.substr(0, 9), "85100312.");
        else
            EXPECT_EQ(read->office + " " + read->number, c.is);
    }
    const auto wrong = application_number("CN201910302430.2");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.en.find("should be 1"), std::string::npos);
}

TEST(Numbers, AnySpellingOfAChineseApplicationMeets) {
    rc::check([] {
        const auto year = *rc::gen::inRange(2004, 2030);
        const auto serial = *rc::gen::inRange(0, 9'999'999);
        std::string digits = std::to_string(year) + "1";
        const std::string tail = std::to_string(serial);
        digits += std::string(7 - tail.size(), '0') + tail;
        const char check = chinese_check_digit(digits);
        const std::string one = digits + "." + check;
        for (const std::string& spelling :
             {one, "CN" + one, "ZL" + one, digits, digits + check, "CN " + digits,
              "10" + digits.substr(0, 4) + "00" + digits.substr(5)})
            RC_ASSERT(application_number(spelling, "CN")->number == one);
    });
}

TEST(Numbers, WhatIsWrittenReadsBackEqual) {
    rc::check([] {
        const std::string office =
            *rc::gen::element<std::string>("CN", "US", "EP", "WO", "JP", "KR", "DE", "GB");
        const std::string kind = *rc::gen::element<std::string>("A", "A1", "B2", "U", "B");
        const auto serial = std::to_string(*rc::gen::inRange(1000, 2'000'000'000));
        const auto number = publication_number(office, serial, kind);
        RC_PRE(number.has_value());
        const auto again = publication_number(number->text());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *number);
    });
}

TEST(Numbers, FoundInProse) {
    const auto found = numbers_in(
        "see U.S. Pat. No. 7,123,456 and CN102345678B, ZL201910302430.1; EP 1 000 000 B1. In 2019 "
        "the US 12 states");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].publication.text(), "US7123456");
    EXPECT_EQ(found[1].publication.text(), "CN102345678B");
    EXPECT_EQ(found[2].application.number, "201910302430.1");
    EXPECT_EQ(found[3].publication.text(), "EP1000000B1");
}

TEST(Symbols, AnyLayout) {
    struct Case {
        const char *text, *is;
    };
    const Case cases[] = {{"F24F3/14", "F24F3/14"},
                          {"F24F   3/14", "F24F3/14"},
                          {"F24F-003/14", "F24F3/14"},
                          {"F24F003140000", "F24F3/14"},
                          {"B03C0003090000", "B03C3/09"},
                          {"A21B 1/00(2006.01)I", "A21B1/00"},
                          {"B60R  900", "B60R9/00"},
                          {"C07D41700", "C07D417/00"},
                          {"A61K 31415", "A61K31/415"},
                          {"A61K0317072", "A61K31/7072"},
                          {"H01J04900", "H01J49/00"},
                          {"A47L  514", "A47L5/14"},
                          {"H04N   7/    26            A I", "H04N7/26"},
                          {"G06F017/60", "G06F17/60"},
                          {"G06F", "G06F"},
                          {"1402", ""},
                          {"", ""}};
    for (const Case& c : cases) {
        const auto symbol = ipc_symbol(c.text);
        EXPECT_EQ(symbol ? symbol->symbol : "", c.is) << c.text;
    }
    EXPECT_EQ(us_class(" 42407"), "42/407");
    EXPECT_EQ(us_class("224 4207"), "224/42.07");
}

TEST(Days, AsWritten) {
    struct Case {
        const char *text, *is;
    };
    const Case cases[] = {{"20120820", "2012-08-20"},
                          {"19740200", "1974-02"},
                          {"2012.08.20", "2012-08-20"},
                          {"20.08.2012", "2012-08-20"},
                          {"2012/8/2", "2012-08-02"},
                          {"25 Dec 2020", "2020-12-25"},
                          {"Dec 25, 2020", "2020-12-25"},
                          {"2012-08-20T00:00:00", "2012-08-20"},
                          {"23/11/2020", "2020-11-23"},
                          {"2012年8月20日", "2012-08-20"},
                          {"1970-01-01 00:00:00", "1970-01-01"},
                          {"-", ""},
                          {"未披露", ""},
                          {"201510", "2015-10"}};
    for (const Case& c : cases) {
        const auto day = read_day(c.text);
        ASSERT_TRUE(day) << c.text;
        EXPECT_EQ(*day ? (*day)->text() : "", c.is) << c.text;
    }
    for (const char* bad : {"03/04/2015", "3/4/15", "20210230", "hello", "1650-01-01", "42005"})
        EXPECT_FALSE(read_day(bad)) << bad;
    EXPECT_EQ((*read_day("42005", {.serials = true}))->text(), "2015-01-01");
    const DayStyle lens{.order = DayStyle::Order::day_first, .two_digit_years_until = 2015};
    EXPECT_EQ((*read_day("09/07/14", lens))->text(), "2014-07-09");
    EXPECT_EQ((*read_day("09/07/74", lens))->text(), "1974-07-09");
    EXPECT_FALSE(read_day("2030-01-01", {.latest = base::Date::parse("2026-11-23")}));
}

TEST(WordsOfPatents, AreCleaned) {
    EXPECT_EQ(display_text("A<sub>2</sub>B &amp; C&#x2019;s _x000D_\n end "), "A2B & C’s end");
    EXPECT_EQ(display_text("a < b and c > d"), "a < b and c > d");
    EXPECT_EQ(display_party("NOKIA CORP [FI]"), (Party{"NOKIA CORP", "FI", ""}));
    EXPECT_EQ(display_party("UNIV DONGGUAN TECHNOLOGY (UYDU-C)").name, "UNIV DONGGUAN TECHNOLOGY");
}

}  // namespace
}  // namespace hanse::patents
