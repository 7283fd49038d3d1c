// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/rational.hpp"

#include <cstdlib>
#include <limits>

#include <gmpxx.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

TEST(Rational, ReadsExactly) {
    struct Case {
        const char* text;
        const char* exact;
    };
    const Case cases[] = {
        {"14", "14"},
        {"+14", "14"},
        {"007", "7"},
        {"-0", "0"},
        {"-0.35", "-7/20"},
        {"35%", "7/20"},
        {"-12.5%", "-1/8"},
        {"2/3", "2/3"},
        {"-4/6", "-2/3"},
        {"0/5", "0"},
        {"1.5e3", "1500"},
        {"1.5E+3", "1500"},
        {"25e-2", "1/4"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9223372036854775808", "9223372036854775808"},
        {"1/9223372036854775808", "1/9223372036854775808"},
        {"0.000000000000000000000001", "1/1000000000000000000000000"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        const auto number = Rational::parse(c.text);
        ASSERT_TRUE(number);
        EXPECT_EQ(number->exact(), c.exact);
    }
}

TEST(Rational, ReadsNothingElse) {
    const char* const wrong[] = {"",
                                 " 1",
                                 "1 ",
                                 "-",
                                 "+",
                                 "%",
                                 ".5",
                                 "3.",
                                 "1.2.3",
                                 "1,5",
                                 "1e",
                                 "e5",
                                 "1e+-5",
                                 "1e5.",
                                 "1/0",
                                 "1/-2",
                                 "+1/2",
                                 "1/2/3",
                                 "1/2%",
                                 "1.5/2",
                                 "--1",
                                 "-+1",
                                 "0x10",
                                 "nan",
                                 "1e301",
                                 "1%%",
                                 "inf",
                                 "1e-2001",
                                 "1e2001",
                                 "0.5e-2147483648",
                                 "1e99999999999",
                                 "１",
                                 "1/",
                                 "/2"};
    for (const char* text : wrong) EXPECT_FALSE(Rational::parse(text)) << text;
    EXPECT_TRUE(Rational::parse(std::string(1000, '9')));
    EXPECT_FALSE(Rational::parse(std::string(1001, '9')));
    EXPECT_TRUE(Rational::parse("1e300"));
}

TEST(Rational, TheSmallestWholeNumberHasOneForm) {
    const Rational direct(kMin);
    EXPECT_EQ(direct, *Rational::parse("-9223372036854775808"));
    EXPECT_EQ(direct, Rational(kMin + 1) - 1);
    EXPECT_EQ(direct, -(-direct));
    EXPECT_EQ(Rational(kMin, -1), Rational(kMax) + 1);
    EXPECT_EQ(Rational(kMin, kMin), Rational(1));
    EXPECT_EQ(Rational(1, kMin) * kMin, Rational(1));
    EXPECT_EQ(direct.to_int64(), kMin);
    EXPECT_EQ((Rational(kMax) + 1).to_int64(), std::nullopt);
}

TEST(Rational, SaysItself) {
    struct Case {
        const char* what;
        const char* text;
        const char* exact;
        const char* decimal;
        const char* rounded;  // to two places
    };
    const Case cases[] = {
        {"a whole number", "14", "14", "14", "14"},
        {"a decimal that ends", "-0.35", "-7/20", "-0.35", "-0.35"},
        {"a decimal that does not", "2/3", "2/3", "0.6666666666666666", "0.67"},
        {"half away from zero", "0.125", "1/8", "0.125", "0.13"},
        {"half away from zero, below", "-0.125", "-1/8", "-0.125", "-0.13"},
        {"no minus before a zero", "-0.001", "-1/1000", "-0.001", "0"},
        {"zeros at the end go", "1.100", "11/10", "1.1", "1.1"},
        {"zeros of a whole number stay", "1200", "1200", "1200", "1200"},
        {"beyond 64 bits", "123456789012345678901234567890", "123456789012345678901234567890",
         "123456789012345678901234567890", "123456789012345678901234567890"},
        {"too long for 15 digits", "0.12345678901234567", "12345678901234567/100000000000000000",
         "0.12345678901234566", "0.12"},
        {"tiny", "1e-20", "1/100000000000000000000", "1e-20", "0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Rational number = *Rational::parse(c.text);
        EXPECT_EQ(number.exact(), c.exact);
        EXPECT_EQ(number.decimal(), c.decimal);
        EXPECT_EQ(number.rounded(2), c.rounded);
    }
    EXPECT_EQ(Rational(5, 2).rounded(0), "3");
}

TEST(Rational, BeyondAllDoublesIsStillADecimal) {
    const Rational huge = *Rational::parse("1e300") * *Rational::parse("1e300") + Rational(1, 3);
    EXPECT_EQ(huge.decimal(), "1" + std::string(600, '0') + ".333333333333333");
}

TEST(Rational, TheNearestDouble) {
    struct Case {
        const char* what;
        const char* text;
        double nearest;
    };
    const Case cases[] = {
        {"small", "0.1", 0.1},
        {"beyond 2^53, rounds up where cutting would go down", "9007199254740995",
         9007199254740996.0},
        {"a tie goes to the even neighbour", "9007199254740993", 9007199254740992.0},
        {"big, and just above a tie", "9007199254740993.00000000000000000000000001",
         9007199254740994.0},
        {"both parts beyond 2^53", "12345678901234567/98765432109876543", 0.12499999886093749},
        {"negative", "-1e25", -1e25},
        {"tiny", "1e-30", 1e-30},
    };
    for (const Case& c : cases)
        EXPECT_EQ(Rational::parse(c.text)->approximate(), c.nearest) << c.what;
}

TEST(Rational, FloorGoesDown) {
    EXPECT_EQ(Rational(7, 2).floor(), Rational(3));
    EXPECT_EQ(Rational(-7, 2).floor(), Rational(-4));
    EXPECT_EQ(Rational(4).floor(), Rational(4));
    EXPECT_TRUE(Rational(4, 2).is_whole());
    EXPECT_FALSE(Rational(1, 2).is_whole());
    EXPECT_TRUE((Rational(1, 2) - Rational(2, 4)).is_zero());
}

TEST(Rational, DividingByNothingIsABug) {
    EXPECT_THROW(Rational(1, 0), ContractViolation);
    EXPECT_THROW(Rational(1) / Rational(0), ContractViolation);
}

/// Numbers near every edge: zero, one, the limits of 64 bits, and far beyond.
rc::Gen<Rational> any_rational() {
    const auto whole =
        rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-20, 21), rc::gen::arbitrary<std::int64_t>(),
                       rc::gen::inRange<std::int64_t>(kMax - 5, kMax),
                       rc::gen::inRange<std::int64_t>(kMin, kMin + 5));
    const auto divisor = rc::gen::suchThat(whole, [](std::int64_t x) { return x != 0; });
    const auto small = rc::gen::map(rc::gen::pair(whole, divisor),
                                    [](auto both) { return Rational(both.first, both.second); });
    const auto large = rc::gen::map(rc::gen::pair(small, small), [](auto both) {
        return both.first * both.second + Rational(kMax);
    });
    return rc::gen::weightedOneOf<Rational>({{3, small}, {1, large}});
}

mpq_class reference(const Rational& number) { return mpq_class(number.exact(), 10); }
std::string text(mpq_class number) {
    number.canonicalize();
    return number.get_str();
}

RC_GTEST_PROP(RationalProperty, CalculatesLikeGmp, ()) {
    const Rational a = *any_rational();
    const Rational b = *any_rational();
    RC_ASSERT((a + b).exact() == text(reference(a) + reference(b)));
    RC_ASSERT((a - b).exact() == text(reference(a) - reference(b)));
    RC_ASSERT((a * b).exact() == text(reference(a) * reference(b)));
    if (!b.is_zero()) RC_ASSERT((a / b).exact() == text(reference(a) / reference(b)));
    RC_ASSERT((a < b) == (reference(a) < reference(b)));
    RC_ASSERT((a == b) == (reference(a) == reference(b)));
    RC_ASSERT(min(a, b) <= max(a, b));
}

RC_GTEST_PROP(RationalProperty, LawsOfAField, ()) {
    const Rational a = *any_rational();
    const Rational b = *any_rational();
    const Rational c = *any_rational();
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT((a * b) * c == a * (b * c));
    RC_ASSERT(a * (b + c) == a * b + a * c);
    RC_ASSERT(a + b - b == a);  // out of 64 bits and back again
    if (!b.is_zero()) RC_ASSERT(a * b / b == a);
    RC_ASSERT((a - a).is_zero());
}

RC_GTEST_PROP(RationalProperty, WhatItWritesItReads, ()) {
    const Rational a = *any_rational();
    RC_ASSERT(Rational::parse(a.exact()) == a);
    RC_ASSERT(Rational::parse(a.decimal()).has_value());
    RC_ASSERT(Rational::parse(Rational::parse(a.decimal())->decimal()) ==
              Rational::parse(a.decimal()));
    RC_ASSERT(std::strtod(a.decimal().c_str(), nullptr) == a.approximate());
    const Rational error = *Rational::parse(a.rounded(3)) - a;
    RC_ASSERT(error <= Rational(1, 2000));
    RC_ASSERT(Rational(-1, 2000) <= error);
}

RC_GTEST_PROP(RationalProperty, ReadsEveryDoubleAsItIsTyped, ()) {
    const auto digits =
        *rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 1'000'000'000'000'000);
    const auto places = *rc::gen::inRange(0, 16);
    const std::string typed = std::to_string(digits) + "e-" + std::to_string(places);
    RC_ASSERT(Rational::parse(typed)->approximate() == std::strtod(typed.c_str(), nullptr));
}

RC_GTEST_PROP(RationalProperty, FloorIsTheNextWholeNumberBelow, ()) {
    const Rational a = *any_rational();
    RC_ASSERT(a.floor().is_whole());
    RC_ASSERT(a.floor() <= a);
    RC_ASSERT(a < a.floor() + 1);
}

}  // namespace
TEST(Rational, PartsAndDoubles) {
    EXPECT_EQ(Rational(-6, 4).numerator(), Rational(-3));
    EXPECT_EQ(Rational(-6, 4).denominator(), Rational(2));
    const Rational tiny = *Rational::parse("1e-30");
    EXPECT_EQ(tiny.numerator(), Rational(1));
    EXPECT_EQ(tiny.denominator().exact(), "1000000000000000000000000000000");
    EXPECT_EQ(Rational::exactly(0.375), Rational(3, 8));
    EXPECT_NE(Rational::exactly(0.1), Rational(1, 10));
    EXPECT_EQ(Rational::exactly(0.1).approximate(), 0.1);
    EXPECT_EQ(Rational::exactly(-0x1p80).approximate(), -0x1p80);
}

}  // namespace hanse::base
