// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/interval.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

constexpr Truth no = Truth::no, unknown = Truth::unknown, yes = Truth::yes;

TEST(Interval, ReadsAndWrites) {
    struct Case {
        const char* read;
        const char* written;
    };
    const Case cases[] = {
        {"14", "14"},
        {" 35% ", "7/20"},
        {">=680", ">=680"},
        {"<= 1/5", "<=1/5"},
        {">600", ">=600"},
        {"< 10%", "<=1/10"},
        {"100..200", "100..200"},
        {" 10% .. 1/2 ", "1/10..1/2"},
        {"7..7", "7"},
        {"-3..-1", "-3..-1"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.read);
        const auto interval = Interval::parse(c.read);
        ASSERT_TRUE(interval);
        EXPECT_EQ(interval->text(), c.written);
        EXPECT_EQ(Interval::parse(interval->text()), interval);
    }
    for (const char* wrong :
         {"", "?", ">=", "=5", "200..100", "..5", "5..", "1..2..3", "about 5", "> = 5", "=>5"})
        EXPECT_FALSE(Interval::parse(wrong)) << wrong;
}

TEST(Interval, KnowsHowMuchItKnows) {
    EXPECT_FALSE(Interval().is_known());
    EXPECT_EQ(Interval().text(), "?");
    EXPECT_TRUE(Interval(14).is_exact());
    EXPECT_TRUE(Interval::parse(">=3")->is_known());
    EXPECT_FALSE(Interval::parse(">=3")->is_exact());
    EXPECT_TRUE(Interval::parse("1..2")->contains(Rational(3, 2)));
    EXPECT_FALSE(Interval::parse("1..2")->contains(3));
    EXPECT_THROW(Interval(Rational(2), Rational(1)), ContractViolation);
}

TEST(Interval, ComparesOnlyWhatIsCertain) {
    struct Case {
        const char* a;
        const char* b;
        Truth less, less_or_equal, same;
    };
    const Case cases[] = {
        {"1", "2", yes, yes, no},
        {"2", "2", no, yes, yes},
        {"3", "2", no, no, no},
        {">=680", "600", no, no, no},
        {">=600", "600", no, unknown, unknown},
        {"<=600", "600", unknown, yes, unknown},
        {"1..3", "2..4", unknown, unknown, unknown},
        {"1..2", "2..4", unknown, yes, unknown},
        {"1..2", "3..4", yes, yes, no},
        {">=1", ">=1", unknown, unknown, unknown},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(std::string(c.a) + " with " + c.b);
        const Interval a = *Interval::parse(c.a);
        const Interval b = *Interval::parse(c.b);
        EXPECT_EQ(a < b, c.less);
        EXPECT_EQ(a <= b, c.less_or_equal);
        EXPECT_EQ(equal(a, b), c.same);
    }
    EXPECT_EQ(Interval() < Interval(1), unknown);
}

TEST(Interval, AddsIntersectsAndContradicts) {
    EXPECT_EQ((*Interval::parse("1..2") + *Interval::parse("10..20")).text(), "11..22");
    EXPECT_EQ((*Interval::parse("1..2") - *Interval::parse("10..20")).text(), "-19..-8");
    EXPECT_EQ((*Interval::parse(">=1") + Interval(5)).text(), ">=6");
    EXPECT_EQ((Interval(5) - *Interval::parse(">=1")).text(), "<=4");
    EXPECT_EQ(intersect(*Interval::parse(">=1"), *Interval::parse("<=3"))->text(), "1..3");
    EXPECT_EQ(intersect(*Interval::parse("1..2"), *Interval::parse("2..3"))->text(), "2");
    EXPECT_EQ(intersect(*Interval::parse("1..2"), *Interval::parse("3..4")), std::nullopt);
    EXPECT_EQ(intersect(Interval(), Interval(7)), Interval(7));
}

/// A number and an interval around it, of few enough values that ends often coincide.
struct Around {
    Interval wide;
    Interval narrow;  // inside wide
    Rational value;   // inside narrow
};

Around any_around() {
    const auto step = [] { return Rational(*rc::gen::inRange(0, 4), 2); };
    const Rational value(*rc::gen::inRange(-6, 7), 2);
    const Rational low = value - step();
    const Rational high = value + step();
    const auto end = [](const Rational& near, const Rational& far) -> std::optional<Rational> {
        const int kind = *rc::gen::inRange(0, 3);
        return kind == 0 ? std::optional<Rational>() : kind == 1 ? near : far;
    };
    return {.wide = {end(low, low - step()), end(high, high + step())},
            .narrow = {low, high},
            .value = value};
}

void never_reverses(Truth before, Truth after) {
    if (settled(before)) RC_ASSERT(before == after);
}

RC_GTEST_PROP(IntervalProperty, NarrowingSettlesAndNeverReverses, ()) {
    const Around a = any_around();
    const Around b = any_around();
    for (const auto& [narrow_a, narrow_b] :
         {std::pair(a.narrow, b.wide), std::pair(a.wide, b.narrow), std::pair(a.narrow, b.narrow),
          std::pair(Interval(a.value), Interval(b.value))}) {
        never_reverses(a.wide < b.wide, narrow_a < narrow_b);
        never_reverses(a.wide <= b.wide, narrow_a <= narrow_b);
        never_reverses(equal(a.wide, b.wide), equal(narrow_a, narrow_b));
    }
}

RC_GTEST_PROP(IntervalProperty, OfExactNumbersEveryComparisonIsSettled, ()) {
    const Rational a = any_around().value;
    const Rational b = any_around().value;
    RC_ASSERT((Interval(a) < Interval(b)) == truth(a < b));
    RC_ASSERT((Interval(a) <= Interval(b)) == truth(a <= b));
    RC_ASSERT(equal(Interval(a), Interval(b)) == truth(a == b));
}

RC_GTEST_PROP(IntervalProperty, SumsHoldTheSumsOfWhatTheyHold, ()) {
    const Around a = any_around();
    const Around b = any_around();
    RC_ASSERT((a.wide + b.wide).contains(a.value + b.value));
    RC_ASSERT((a.wide - b.wide).contains(a.value - b.value));
    RC_ASSERT(intersect(a.wide, a.narrow) == a.narrow);
}

RC_GTEST_PROP(IntervalProperty, WhatItWritesItReads, ()) {
    const Interval wide = any_around().wide;
    if (wide.is_known()) RC_ASSERT(Interval::parse(wide.text()) == wide);
}

}  // namespace
}  // namespace hanse::base
