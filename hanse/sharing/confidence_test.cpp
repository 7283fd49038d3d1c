// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/confidence.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/fairness.hpp"
#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

using base::Interval;

TEST(NormConsensus, ThreeNorms) {  // D-05
    const std::vector<Norm> norms{{"shapley", numbers("60 45 15"), numbers("15 11 4")},
                                  {"nucleolus", numbers("70 40 10"), numbers("16 11 3")},
                                  {"proportional", numbers("50 40 30"), numbers("15 10 5")}};
    const auto found = norm_consensus(numbers("40 40 40"), numbers("20 10 0"), norms);
    ASSERT_TRUE(found);
    const char* r[] = {"-5/16 -1/14 29/44", "-17/45 1/51 33/43", "-3/14 0 1/3"};
    for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(text(found->r[k]), r[k]);
    const char* consensus[] = {"-17/45 -5/16 -3/14", "-1/14 0 1/51", "1/3 29/44 33/43"};
    const bool robust[] = {true, false, true};
    for (std::size_t i = 0; i < 3; ++i) {
        const Consensus& member = found->members[i];
        EXPECT_EQ(text(Amounts{member.min, member.median, member.max}), consensus[i]);
        EXPECT_EQ(member.sign_agreement, robust[i]);
        EXPECT_EQ(member.robust, robust[i]);
    }
}

TEST(NormConsensus, SignsThatAgreeAreNotEnough) {
    const std::vector<Norm> norms{{"a", numbers("19 21"), numbers("0 0")},
                                  {"b", numbers("17 23"), numbers("0 0")}};
    const auto found = norm_consensus(numbers("20 20"), numbers("0 0"), norms);
    EXPECT_EQ(found->members[0].median.exact(), "1/10") << "half way between 1/20 and 3/20";
    EXPECT_TRUE(found->members[0].robust) << "at tau";
    EXPECT_TRUE(found->members[1].sign_agreement);
    EXPECT_FALSE(found->members[1].robust);
    EXPECT_FALSE(norm_consensus(numbers("1"), numbers("0"), {})) << "no norm at all";
}

std::string ends(const Interval& r) { return r.low()->exact() + " " + r.high()->exact(); }

TEST(RInterval, TenPercentEitherWay) {  // D-14
    const Amounts b = numbers("40 40 40"), bn = numbers("60 45 15"), c = numbers("20 10 0"),
                  cn = numbers("15 11 4");
    const char* expected[] = {"-7/16 -23/144", "-146/605 2/17", "7/12 349/484"};
    const Conclusion conclusions[] = {Conclusion::under_paid, Conclusion::inconclusive,
                                      Conclusion::over_paid};
    const Rational error(1, 10);
    for (std::size_t i = 0; i < 3; ++i) {
        const Interval r = r_interval({give_or_take(b[i], error), give_or_take(bn[i], error),
                                       give_or_take(c[i], error), give_or_take(cn[i], error)});
        EXPECT_EQ(ends(r), expected[i]);
        EXPECT_EQ(conclusion(r), conclusions[i]);
    }
}

TEST(RInterval, WhatIsNotKnownMayBeAnything) {
    EXPECT_EQ(ends(r_interval({{}, {}, {}, {}})), "-1 1");
    EXPECT_EQ(ends(r_interval({{}, 60, 20, 15})), "-13/16 1") << "benefits not known";
    EXPECT_EQ(ends(r_interval({10, {}, 0, 0})), "-1 1");
    EXPECT_EQ(ends(r_interval({10, 0, {}, 0})), "-1 1") << "costs not known";
    EXPECT_EQ(ends(r_interval({100, 10, Interval(Rational(0), Rational(5)), 0})), "17/21 9/10");
}

TEST(RInterval, HoldsEveryRInside) {
    RandomNumbers random(14);
    for (int round = 0; round < 2000; ++round) {
        Rational at[4];
        Interval ranges[4];
        for (int k = 0; k < 4; ++k) {
            at[k] = random.number();
            ranges[k] = random.whole(0, 5) == 0 ? Interval() : give_or_take(at[k], random.share());
        }
        const Rational r = fairness_index({at[0], at[1], at[2], at[3]});
        EXPECT_TRUE(r_interval({ranges[0], ranges[1], ranges[2], ranges[3]}).contains(r));
    }
}

}  // namespace
}  // namespace hanse::sharing
