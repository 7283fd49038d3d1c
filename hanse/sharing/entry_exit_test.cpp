// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/entry_exit.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

AdmissionCase example() {
    return {.before = numbers("50 35 35"),
            .after = numbers("70 45 45 30"),
            .joiner = 3,
            .outside_option = 5,
            .assets = {{600, 2, 6}, {200, 1, 4}},
            .credit = 30,
            .horizon = 5,
            .discount = {2, 25}};
}

TEST(Admission, AFourthMember) {  // C-30
    const auto found = admission_fee(example());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->annuity.exact(), "57291025/14348907");
    EXPECT_EQ(found->unamortised, 550);
    EXPECT_EQ(found->share.exact(), "3/19");
    EXPECT_EQ(found->base_fee.exact(), "1080/19");
    EXPECT_EQ(found->floor, 0);
    EXPECT_EQ(found->cap.exact(), "1432275625/14348907");
    ASSERT_TRUE(found->admissible());
    EXPECT_EQ(found->fee->exact(), "1080/19");
    EXPECT_TRUE(found->harmed.empty());
    EXPECT_EQ(found->to_alliance, *found->fee);
}

TEST(Admission, EveryCase) {
    struct Case {
        const char* what;
        const char* after;
        int joiner;
        Rational outside, credit;
        std::optional<Rational> fee;
        games::Players harmed;
    };
    // Horizon 1 and no discount: a year's gain is what counts.
    const Case cases[] = {
        {"who loses is paid back first", "20 48 36 36", 0, 0, 1000, Rational(2), {1}},
        {"the joiner gains less than the others lose", "1 48 35 35", 0, 0, 1000, {}, {1}},
        {"it is better off outside", "20 50 35 35", 0, 21, 0, {}, {}},
        {"never above what it gains", "20 50 35 35", 0, 0, 0, Rational(20), {}},
        {"never below nothing", "20 50 35 35", 0, 0, 1000, Rational(0), {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        AdmissionCase admission = example();
        admission.after = numbers(c.after);
        admission.joiner = c.joiner;
        admission.outside_option = c.outside;
        admission.credit = c.credit;
        admission.horizon = 1;
        admission.discount = 0;
        const auto found = admission_fee(admission);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->fee, c.fee);
        EXPECT_EQ(found->harmed, c.harmed);
        if (found->fee)
            EXPECT_EQ(total(found->compensation) + found->to_alliance, *found->fee);
        else
            EXPECT_EQ(total(found->compensation), 0);
    }
}

TEST(Admission, InConvexGamesNobodyIsHarmed) {  // model.md C.0.7: population monotonicity
    RandomNumbers random(10);
    for (int round = 0; round < 100; ++round) {
        std::vector<games::Term> old_lines, all_lines;
        for (int line = 0; line < 6; ++line) {
            games::Unanimity term{random.number(), {}};
            for (int i = 0; i < 4; ++i)
                if (random.whole(0, 1) == 0) term.owners.push_back(i);
            if (term.owners.empty()) term.owners.push_back(random.whole(0, 3));
            if (term.owners.back() != 3) old_lines.emplace_back(term);
            all_lines.emplace_back(term);
        }
        all_lines.emplace_back(games::Unanimity{1, {0, 1, 2, 3}});
        AdmissionCase admission = example();
        admission.before = *games::shapley_value(*games::TermGame::create(3, old_lines));
        admission.after = *games::shapley_value(*games::TermGame::create(4, all_lines));
        EXPECT_EQ(admission_fee(admission)->floor, 0);
    }
}

TEST(Exit, Settlement) {  // C-31
    const ExitCase leaver{500, {1, 5}, 30, 400, {3, 20}, 25, 40};
    EXPECT_EQ(*exit_settlement(leaver), 75);
    EXPECT_FALSE(exit_settlement({500, 2, 0, 0, 0, 0, 0})) << "more than all of the reserve";
}

TEST(Admission, WhatIsWrongIsNamed) {
    AdmissionCase admission = example();
    admission.before.push_back(1);
    admission.assets[0].life = 0;
    const auto found = admission_fee(admission);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().all().size(), 2U);
    EXPECT_EQ(found.error().message.en, "after: 4 entries, 5 expected");
}

}  // namespace
}  // namespace hanse::sharing
