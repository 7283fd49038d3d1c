// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/running_costs.hpp"

#include <variant>

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

std::vector<BudgetLine> paper_budget() {
    return {{"RC-1", CommonLine{600, {}}, 0},
            {"RC-2", CommonLine{300, {0, 1, 2}}, 0},
            {"RC-3", TieredLine{numbers("400 250 100 0")}, 0},
            {"RC-4", UsageLine{120, numbers("6 3 2 1")}, 0},
            {"RC-5", WeightedLine{500, numbers("50 30 15 5"), {}}, 100}};
}

TEST(RunningCosts, FiveLinesOfFourMembers) {  // C-06
    const auto found = running_cost_budget(4, paper_budget());
    ASSERT_TRUE(found);
    const char* per_line[] = {"150 150 150 150", "100 100 100 0", "775/3 325/3 100/3 0",
                              "60 30 20 10", "200 120 60 20"};
    for (std::size_t k = 0; k < 5; ++k) EXPECT_EQ(text(found->per_line[k]), per_line[k]);
    EXPECT_EQ(text(found->charge), "2305/3 1525/3 1090/3 180");
    EXPECT_EQ(found->total, 1820);
}

TEST(RunningCosts, AMemberOfNoLinePaysNothingAndChangesNothing) {
    auto lines = paper_budget();
    lines.erase(lines.begin());  // the only line that everybody pays
    std::get<TieredLine>(lines[1].rule).needs.push_back(0);
    std::get<UsageLine>(lines[2].rule).units.push_back(0);
    std::get<WeightedLine>(lines[3].rule).weights.push_back(0);
    const auto found = running_cost_budget(5, lines);
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->charge), "1855/3 1075/3 640/3 30 0");
}

TEST(RunningCosts, ALineInTwoHalvesIsTheSameLine) {
    auto lines = paper_budget();
    std::get<CommonLine>(lines[1].rule).cost = 150;
    lines.push_back(lines[1]);
    EXPECT_EQ(text(running_cost_budget(4, lines)->charge),
              text(running_cost_budget(4, paper_budget())->charge));
}

TEST(RunningCosts, WhatIsWrongIsNamed) {
    struct Case {
        const char* what;
        BudgetLine line;
        const char* en;
    };
    const Case cases[] = {
        {"a number a member",
         {"R", UsageLine{1, numbers("1 2 3")}, 0},
         "R, usage: 3 entries, 2 expected"},
        {"nobody used it",
         {"R", UsageLine{1, numbers("0 0")}, 0},
         "R, usage: all are 0, and nothing can be shared in proportion"},
        {"the state gives too much",
         {"R", CommonLine{10, {}}, 11},
         "R, grant: 11 is more than the line costs, 10"},
        {"a stranger",
         {"R", CommonLine{10, {2}}, 0},
         "R, beneficiaries[0]: there is no member 2; 0 to 1 expected"},
        {"a need below nothing",
         {"R", TieredLine{numbers("1 -1")}, 0},
         "R, need[1]: -1 should be at least 0"},
    };
    for (const Case& c : cases) {
        const auto found = running_cost_budget(2, {&c.line, 1});
        ASSERT_FALSE(found) << c.what;
        EXPECT_EQ(found.error().message.en, c.en);
    }
}

}  // namespace
}  // namespace hanse::sharing
