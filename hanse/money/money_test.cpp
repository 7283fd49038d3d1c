// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/money.hpp"

#include <algorithm>
#include <cstdint>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::money {
namespace {

using base::ContractViolation;
using base::Rational;

constexpr Currency usd{"USD", 2};
constexpr Currency jpy{"JPY", 0};
constexpr Currency kwd{"KWD", 3};

TEST(Currency, TheTableIsInOrderAndReadsItself) {
    EXPECT_TRUE(std::ranges::is_sorted(
        currencies(), {}, [](const CurrencyEntry& entry) { return entry.currency.code(); }));
    for (const CurrencyEntry& entry : currencies()) {
        SCOPED_TRACE(entry.en);
        EXPECT_EQ(Currency::parse(entry.currency.code()), entry.currency);
        EXPECT_EQ(Currency::parse(entry.zh), entry.currency);
        EXPECT_EQ(name(entry.currency).en, entry.en);
    }
}

TEST(Currency, WordsOfEverydayUse) {
    for (const char* word : {"CNY", "cny", "RMB", "人民币", "元", " ＣＮＹ "})
        EXPECT_EQ(Currency::parse(word), cny) << word;
    for (const char* word : {"", "C", "CNYX", "XXX"}) EXPECT_FALSE(Currency::parse(word)) << word;
}

TEST(Money, ReadsAndWrites) {
    struct Case {
        const char* what;
        const char* written;
        Money amount;
        const char* text;
    };
    const Case cases[] = {
        {"yuan and fen", "12.34 CNY", {1234, cny}, "12.34 CNY"},
        {"beyond 32 bits", "3000000000 CNY", {300'000'000'000, cny}, "3000000000.00 CNY"},
        {"fen only", "0.05 CNY", {5, cny}, "0.05 CNY"},
        {"what is owed", "-0.05 CNY", {-5, cny}, "-0.05 CNY"},
        {"no minor unit", "500 JPY", {500, jpy}, "500 JPY"},
        {"three digits", "1.005 KWD", {1005, kwd}, "1.005 KWD"},
        {"an exact fraction", "1/4 USD", {25, usd}, "0.25 USD"},
        {"full-width digits and the Chinese word", "１２．５　元", {1250, cny}, "12.50 CNY"},
        {"the largest", "92233720368547758.07 CNY", {INT64_MAX, cny}, "92233720368547758.07 CNY"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        ASSERT_TRUE(Money::parse(c.written).has_value());
        EXPECT_EQ(*Money::parse(c.written), c.amount);
        EXPECT_EQ(c.amount.text(), c.text);
    }
}

TEST(Money, RefusesWhatIsNoAmount) {
    for (const char* text :
         {"", "12.34", "CNY", "12.345 CNY", "0.5 JPY", "1/3 CNY", "12 XXX",
          "92233720368547758.08 CNY", "-92233720368547758.08 CNY", "twelve CNY", "1 2 CNY"})
        EXPECT_FALSE(Money::parse(text)) << text;
}

TEST(Money, RoundsHalvesAwayFromZero) {
    struct Case {
        Rational units;
        std::int64_t minor;
    };
    const Case cases[] = {{Rational(1, 3), 33},     {Rational(2, 3), 67},    {Rational(5, 1000), 1},
                          {Rational(-5, 1000), -1}, {Rational(-4, 1000), 0}, {Rational(12), 1200}};
    for (const Case& c : cases)
        EXPECT_EQ(Money::nearest(c.units, cny), Money(c.minor, cny)) << c.units.exact();
}

TEST(Money, BugsAreRefused) {
    EXPECT_THROW(Money(1, cny) + Money(1, usd), ContractViolation);
    EXPECT_THROW((void)(Money(1, cny) < Money(1, usd)), ContractViolation);
    EXPECT_THROW(Money(INT64_MAX, cny) + Money(1, cny), ContractViolation);
    EXPECT_THROW(Money(-INT64_MAX, cny) - Money(1, cny), ContractViolation);
    EXPECT_THROW(Money(INT64_MAX, cny) * 2, ContractViolation);
    EXPECT_THROW(Money(INT64_MIN, cny), ContractViolation);
    EXPECT_NE(Money(1, cny), Money(1, usd));
}

RC_GTEST_PROP(Money, WhatIsWrittenReadsBack, (std::int64_t minor)) {
    RC_PRE(minor != INT64_MIN);
    for (const CurrencyEntry& entry : currencies()) {
        const Money amount(minor, entry.currency);
        RC_ASSERT(Money::parse(amount.text()) == std::optional(amount));
        RC_ASSERT(Money::exactly(amount.units(), entry.currency) == std::optional(amount));
    }
}

}  // namespace
}  // namespace hanse::money
