// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/life_cycle.hpp"

#include <gtest/gtest.h>

namespace hanse::landscape {
namespace {

using base::Rational;
using Stage = LifeCycle::Stage;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // families, applicants of a year

std::vector<YearCount> years(const Pairs& counts) {
    std::vector<YearCount> out;
    for (const auto& [families, applicants] : counts)
        out.push_back({2000 + int(out.size()), families, applicants});
    return out;
}

Stage stage(const Pairs& counts) { return life_cycle(years(counts)).stage; }

TEST(LifeCycle, ComparesThreeYearsWithTheThreeBefore) {
    EXPECT_EQ(stage({{10, 5}, {10, 5}, {10, 5}, {12, 6}, {12, 6}, {12, 6}}), Stage::growth);
    EXPECT_EQ(stage({{10, 5}, {10, 5}, {10, 5}, {11, 6}, {11, 6}, {11, 6}}), Stage::maturity);
    EXPECT_EQ(stage({{20, 9}, {20, 9}, {20, 9}, {15, 8}, {15, 8}, {15, 8}}), Stage::decline);
    EXPECT_EQ(stage({{20, 9}, {20, 9}, {20, 9}, {15, 9}, {15, 9}, {15, 9}}), Stage::maturity)
        << "applicants do not fall";
    EXPECT_EQ(stage({{4, 2}, {5, 2}, {5, 3}, {5, 3}, {6, 3}, {6, 4}}), Stage::emergence);
}

TEST(LifeCycle, SaysNothingOfTooLittle) {
    EXPECT_EQ(stage({}), Stage::unknown);
    EXPECT_EQ(stage({{90, 9}, {90, 9}, {90, 9}, {90, 9}, {90, 9}}), Stage::unknown) << "five years";
    EXPECT_EQ(stage({{4, 2}, {4, 2}, {4, 2}, {4, 2}, {4, 2}, {9, 3}}), Stage::unknown)
        << "29 families";
}

TEST(LifeCycle, LeavesIncompleteYearsOut) {
    auto trend = years({{10, 5}, {10, 5}, {10, 5}, {12, 6}, {12, 6}, {12, 6}, {1, 1}});
    trend.back().complete = false;
    const LifeCycle of = life_cycle(trend);
    EXPECT_EQ(of.stage, Stage::growth);
    EXPECT_EQ(of.recent->to, 2005);
    EXPECT_EQ(of.recent->families, Rational(12));
    EXPECT_EQ(of.before->applicants, Rational(5));
    EXPECT_EQ(of.families, 66U);
}

}  // namespace
}  // namespace hanse::landscape
