// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/dynamics.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

AllianceModel example(const char* shares) {
    return {.lines = {{60, {0}}, {30, {0, 1}}, {30, {0, 2}}, {60, {0, 1, 2}}},
            .running_cost = 30,
            .alpha = numbers(shares),
            .beta = numbers(shares),
            .outside = numbers("70 0 0"),
            .years = 8};
}

void expect_near(const Amounts& found, const std::vector<double>& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(found[i].approximate(), expected[i], 1e-9);
}

TEST(Dynamics, EqualSharingLosesTheStrongMember) {  // D-10
    const auto found = alliance_dynamics(example("1 1 1"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->outcome, AllianceEnd::too_few);
    ASSERT_EQ(found->years_survived(), 3);
    const auto& years = found->history;
    expect_near(years[0].r, {-0.324675324675, 0.297619047619, 0.297619047619});
    expect_near(years[0].satisfaction, {-0.159090909091, 0.357142857143, 0.357142857143});
    EXPECT_EQ(text(years[0].effort), "1 1 1");
    EXPECT_NEAR(years[1].value.approximate(), 162.142857142857, 1e-9);
    expect_near(years[1].effort, {0.837662337662, 1, 1});
    expect_near(years[1].satisfaction, {-0.269467935166, 0.522437599575, 0.522437599575});
    EXPECT_EQ(years[2].active, (games::Players{1, 2}));
    EXPECT_EQ(text(years[2].net), "0 -15 -15");
    expect_near(years[2].satisfaction, {-0.269467935166, -0.238781200212, -0.238781200212});
}

TEST(Dynamics, ShapleySharingIsStable) {  // D-11
    const auto found = alliance_dynamics(example("110 35 35"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->outcome, AllianceEnd::alive);
    EXPECT_EQ(found->years_survived(), 8);
    expect_near(found->final_satisfaction, {0.168171672078, 0.711495535714, 0.711495535714});
    EXPECT_EQ(text(found->final_effort), "1 1 1");
}

TEST(Dynamics, TwiceTheMoneyIsTheSameStory) {  // model.md L.3
    AllianceModel rich = example("1 1 1");
    for (JointLine& line : rich.lines) line.value *= 2;
    rich.running_cost *= 2;
    rich.outside = times(rich.outside, 2);
    const auto before = alliance_dynamics(example("1 1 1")), after = alliance_dynamics(rich);
    ASSERT_EQ(before->years_survived(), after->years_survived());
    for (std::size_t y = 0; y < before->history.size(); ++y) {
        EXPECT_EQ(text(before->history[y].r), text(after->history[y].r));
        EXPECT_EQ(text(times(before->history[y].net, 2)), text(after->history[y].net));
    }
}

TEST(Dynamics, ALineInTwoHalvesIsTheSameLine) {
    AllianceModel split = example("1 1 1");
    split.lines[3].value = 30;
    split.lines.push_back(split.lines[3]);
    EXPECT_EQ(text(alliance_dynamics(split)->final_satisfaction),
              text(alliance_dynamics(example("1 1 1"))->final_satisfaction));
}

TEST(Dynamics, LeanYearsEndIt) {
    AllianceModel model = example("1 1 1");
    model.running_cost = 200;
    model.outside = numbers("-1000 -1000 -1000");
    const auto found = alliance_dynamics(model);
    EXPECT_EQ(found->outcome, AllianceEnd::value_below_cost);
    EXPECT_EQ(found->years_survived(), 2);
    model.running_cost = 170;
    const auto factors = numbers("1/2 1 1/2 1 1 1 1 1");
    EXPECT_EQ(alliance_dynamics(model, factors)->history[0].value, 90);
}

TEST(Dynamics, OutsidersEnterOnFairTerms) {
    AllianceModel model = example("110 35 35");
    model.outsiders = {2};
    EXPECT_EQ(alliance_dynamics(model)->history.back().active, (games::Players{0, 1}));
    model.entry = EntryTerms{.assets = {{100, 0, 10}}, .horizon = 5, .discount = {2, 25}};
    const auto found = alliance_dynamics(model);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->history[0].entered.size(), 1U);
    EXPECT_EQ(found->history[0].entered[0].member, 2);
    EXPECT_EQ(found->history[0].entered[0].fee.exact(), "175/9") << "35/180 of 100";
    model.outside = numbers("70 0 36");
    EXPECT_TRUE(alliance_dynamics(model)->history[0].entered.empty()) << "better off outside";
}

TEST(Dynamics, WhatIsWrongIsNamed) {
    AllianceModel model = example("1 1 1");
    model.beta = numbers("1 1");
    model.years = 201;
    const auto found = alliance_dynamics(model);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message.en, "beta: 2 entries, 3 expected");
    EXPECT_EQ(found.error().also[0].message.en, "years: 201 should lie between 0 and 200");
}

TEST(Dynamics, FractionsStayShort) {
    AllianceModel model = example("100 40 40");
    model.outside = numbers("0 0 0");
    model.years = 200;
    const auto found = alliance_dynamics(model);
    ASSERT_EQ(found->years_survived(), 200);
    for (const Rational& sigma : found->final_satisfaction) EXPECT_LE(sigma.exact().size(), 27U);
}

}  // namespace
}  // namespace hanse::sharing
