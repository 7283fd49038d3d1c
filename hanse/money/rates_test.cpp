// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/rates.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/days.hpp"

namespace hanse::money {
namespace {

using base::Date;
using base::Rational;

constexpr Currency usd{"USD", 2};
constexpr Currency jpy{"JPY", 0};

Date day(const char* text) { return *Date::parse(text); }

std::vector<Rate> some_rates() {
    return {{usd, day("2024-03-01"), *Rational::parse("7.1059"), "PBOC"},
            {usd, day("2024-01-31"), *Rational::parse("7.1039"), "PBOC"},
            {jpy, day("2024-03-01"), *Rational::parse("0.0474"), "PBOC"}};
}

TEST(Rates, TheLatestOnOrBeforeTheDay) {
    const Rates rates = Rates::create(cny, some_rates()).value();
    struct Case {
        const char* what;
        const char* day;
        const char* of;  // the rate's day; empty: none
    };
    const Case cases[] = {
        {"of the day itself", "2024-03-01", "2024-03-01"},
        {"of a day before", "2024-03-09", "2024-03-01"},
        {"never of a later day", "2024-02-29", "2024-01-31"},
        {"31 days old", "2024-04-01", "2024-03-01"},
        {"32 days old", "2024-04-02", ""},
        {"before the first", "2024-01-30", ""},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto rate = rates.on(usd, day(c.day));
        EXPECT_EQ(rate ? rate->day.text() : "", c.of);
    }
}

TEST(Rates, ConvertsExactlyAndNamesTheRate) {
    const Rates rates = Rates::create(cny, some_rates()).value();
    const Converted converted = rates.convert(Money(333, usd), day("2024-03-05")).value();
    EXPECT_EQ(converted.home_units, *Rational::parse("23.662647"));
    EXPECT_EQ(converted.rate, some_rates()[0]);
    EXPECT_EQ(rates.convert(Money(1001, jpy), day("2024-03-05"))->home_units,
              *Rational::parse("47.4474"));
    const Converted home = rates.convert(Money(333, cny), day("1999-01-01")).value();
    EXPECT_EQ(home.home_units, Rational(333, 100));
    EXPECT_FALSE(home.rate);
}

TEST(Rates, SaysWhichRateIsNearest) {
    const Rates rates = Rates::create(cny, some_rates()).value();
    EXPECT_EQ(rates.on(usd, day("2024-05-01")).error().message.en,
              "no rate of USD for 2024-05-01: the nearest is 7.1059 CNY/USD (2024-03-01, PBOC), 61 "
              "days earlier; add one of that day or of the 31 days before");
    EXPECT_EQ(rates.on(usd, day("2024-01-01")).error().message.zh,
              "没有 USD 在 2024-01-01 的汇率：最近的是 7.1039 CNY/USD (2024-01-31, PBOC)，晚 30 "
              "天；请补录当日或此前 31 天内的");
    EXPECT_EQ(rates.on({"EUR", 2}, day("2024-01-01")).error().message.en,
              "no rate of EUR for 2024-01-01, nor of any other day; add one of that day or of the "
              "31 days before");
}

TEST(Rates, RefusesEveryMistakeAtOnce) {
    std::vector<Rate> wrong = some_rates();
    wrong.push_back(wrong[0]);  // the same again is no mistake
    EXPECT_TRUE(Rates::create(cny, wrong));
    wrong[3].home_units = 7;
    wrong.push_back({cny, day("2024-03-01"), 1, "nobody"});
    wrong.push_back({jpy, day("2024-03-02"), 0, "PBOC"});
    wrong.push_back({jpy, day("2024-03-03"), 1, ""});
    const auto rates = Rates::create(cny, wrong, -1);
    ASSERT_FALSE(rates);
    EXPECT_EQ(base::describe(rates.error(), base::Language::en),
              "rates may be -1 days old at most; that should be 0 or more\n"
              "CNY 2024-03-01: the home currency needs no rate; leave it out\n"
              "JPY 2024-03-02: the rate 0 should be above zero: what one unit is worth in CNY\n"
              "JPY 2024-03-03: say where the rate was published\n"
              "two rates for one day: 7.1059 CNY/USD (2024-03-01, PBOC) and 7 CNY/USD (2024-03-01, "
              "PBOC); keep one of them\n");
}

RC_GTEST_PROP(Rates, AgreesWithLookingAtEveryRate,
              (const std::vector<std::uint8_t>& serials, std::uint8_t asked,
               std::uint8_t age_max)) {
    std::vector<Rate> all;
    for (const std::uint8_t serial : serials)
        all.push_back({serial % 2 == 0 ? usd : jpy, *Date::from_spreadsheet(serial + 40'000),
                       serial + 1, "dice"});
    const Rates rates = Rates::create(cny, all, age_max).value();
    const Date flow = *Date::from_spreadsheet(asked + 40'000);
    const Rate* best = nullptr;
    for (const Rate& rate : all) {
        const int age = base::days_between(rate.day, flow);
        if (rate.currency == usd && age >= 0 && age <= age_max &&
            (best == nullptr || rate.day > best->day))
            best = &rate;
    }
    const auto found = rates.on(usd, flow);
    RC_ASSERT(found.has_value() == (best != nullptr));
    if (best != nullptr) RC_ASSERT(*found == *best);
}

}  // namespace
}  // namespace hanse::money
