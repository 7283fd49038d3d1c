// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/rule_power.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(RulePower, EveryCase) {
    struct Case {
        const char* what;
        DecisionRule rule;
        const char *ssi, *power;
    };
    const Case cases[] = {
        {"D-04", {numbers("50 30 20"), 51}, "2/3 1/6 1/6", "4/5 1/5 1/5"},
        {"D-13", {numbers("40 30 20 10"), 51}, "5/12 1/4 1/4 1/12", "25/34 1/2 1/2 1/10"},
        {"votes need not be whole", {numbers("5/2 3/2 1"), {51, 20}}, "2/3 1/6 1/6", "4/5 1/5 1/5"},
        {"a veto is worth more than votes",
         {numbers("50 30 20"), 50, {2}},
         "1/6 1/6 2/3",
         "1/5 1/5 4/5"},
        {"who sets the rule alone has all power",
         {numbers("1 98 1"), 51, {}, 2},
         "0 0 1",
         "0 0 9/10"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = rule_power(c.rule);
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->ssi), c.ssi);
        EXPECT_EQ(text(found->power), c.power);
        EXPECT_EQ(found->relative_error, 0);
    }
    EXPECT_FALSE(rule_power({numbers("1 1"), 3})) << "nobody can decide";
    EXPECT_FALSE(rule_power({numbers("1 1"), 1, {2}})) << "no such member";
}

TEST(RulePower, WithVetoesAsInEveryOrderOfJoining) {
    RandomNumbers random(11);
    for (int round = 0; round < 60; ++round) {
        DecisionRule rule{{}, random.whole(1, 12)};
        for (int i = 0; i < 5; ++i) rule.weights.push_back(random.whole(0, 6));
        rule.weights[0] = 12;
        for (int i = 0; i < 5; ++i)
            if (random.whole(0, 3) == 0) rule.vetoes.push_back(i);
        std::vector<int> order{0, 1, 2, 3, 4};
        Amounts pivots(5);
        do {
            Rational votes;
            std::size_t vetoes = 0, k = 0;
            for (; k < 5; ++k) {
                votes += rule.weights[static_cast<std::size_t>(order[k])];
                vetoes += std::ranges::count(rule.vetoes, order[k]) > 0 ? 1U : 0U;
                if (votes >= rule.quota && vetoes == rule.vetoes.size()) break;
            }
            pivots[static_cast<std::size_t>(order[k])] += Rational(1, 120);
        } while (std::ranges::next_permutation(order).found);
        EXPECT_EQ(text(rule_power(rule)->ssi), text(pivots));
    }
}

}  // namespace
}  // namespace hanse::sharing
