// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/dominance.hpp"

#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;

// The fractions of 反垄断法 (2022) art. 24, here only as an example of thresholds.
const DominanceThresholds kExample{{1, 2}, {2, 3}, {3, 4}, {1, 10}};

std::vector<Rational> percent(const std::vector<int>& shares, int whole = 100) {
    std::vector<Rational> out;
    for (const int share : shares) out.emplace_back(share, whole);
    return out;
}

std::vector<std::size_t> everyone(std::size_t count) {
    std::vector<std::size_t> out(count);
    std::iota(out.begin(), out.end(), std::size_t{0});
    return out;
}

TEST(Dominance, EveryCase) {
    struct Case {
        const char* what;
        std::vector<int> shares_per_mille;
        DominanceMode mode;
        std::vector<std::size_t> alliance;
        std::vector<std::vector<std::size_t>> groups;  // operators of the findings
        std::vector<std::size_t> presumed;
    };
    const Case cases[] = {
        {"B-02: clear single dominance",
         {500, 300, 200},
         DominanceMode::largest,
         {0},
         {{0}, {0, 1}, {0, 1, 2}},
         {0, 1, 2}},
        {"B-03: below a tenth is excluded",
         {600, 80, 70},
         DominanceMode::alliance,
         {0, 1, 2},
         {{0}, {0, 1}, {0, 2}, {0, 1, 2}},
         {0}},
        {"B-04: 0.666 is not two thirds",
         {336, 330, 80},
         DominanceMode::alliance,
         {0, 1, 2},
         {},
         {}},
        {"the two largest need not stand first",
         {100, 300, 380},
         DominanceMode::largest,
         {},
         {{1, 2}, {0, 1, 2}},
         {0, 1, 2}},
        {"a strong outsider does not count inside",
         {340, 330, 330},
         DominanceMode::alliance,
         {1, 2},
         {},
         {}},
        {"but in any mode it does",
         {340, 330, 330},
         DominanceMode::any,
         {1, 2},
         {{0, 1}, {0, 2}, {0, 1, 2}},
         {0, 1, 2}},
        {"nobody", {}, DominanceMode::any, {}, {}, {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Dominance found =
            dominance_presumption(percent(c.shares_per_mille, 1000), c.alliance, c.mode, kExample);
        std::vector<std::vector<std::size_t>> groups;
        for (const DominanceFinding& finding : found.findings) groups.push_back(finding.operators);
        EXPECT_EQ(groups, c.groups);
        EXPECT_EQ(found.presumed, c.presumed);
    }
}

TEST(Dominance, TheAllianceAsOneUnit) {
    const Dominance found = dominance_presumption(
        percent({30, 20, 50}), std::vector<std::size_t>{0, 1}, DominanceMode::alliance, kExample);
    EXPECT_EQ(found.alliance_share, Rational(1, 2));
    EXPECT_TRUE(found.alliance_reaches_single);
}

TEST(PresumedInside, EveryCase) {
    struct Case {
        const char* what;
        std::vector<const char*> shares;
        Truth inside;
    };
    const Case cases[] = {
        {"no member", {}, Truth::no},
        {"one reaches a half", {"1/2"}, Truth::yes},
        {"one may reach a half", {">=45%"}, Truth::unknown},
        {"one stays below a half", {"<=49%"}, Truth::no},
        {"a pair reaches two thirds at the low ends", {">=1/3", ">=1/3"}, Truth::yes},
        {"nothing known of a partner", {"45.3%", "?"}, Truth::unknown},
        {"a triple reaches three quarters", {"25%", "25%", "25%"}, Truth::yes},
        {"all small", {"<=9%", "<=9%", "<=9%", "<=9%"}, Truth::no},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        std::vector<Interval> shares;
        for (const char* text : c.shares)
            shares.push_back(Interval::parse(text).value_or(Interval()));
        EXPECT_EQ(presumed_inside(shares, kExample), c.inside);
    }
}

RC_GTEST_PROP(PresumedInside, EqualsTheSlowTwinOnExactShares, (std::vector<int> raw)) {
    std::vector<Rational> shares;
    std::vector<Interval> intervals;
    for (const int share : raw) {
        if (shares.size() == 6) break;
        shares.emplace_back(std::abs(share % 100), 100);
        intervals.emplace_back(shares.back());
    }
    const Dominance slow =
        dominance_presumption(shares, everyone(shares.size()), DominanceMode::alliance, kExample);
    RC_ASSERT(presumed_inside(intervals, kExample) == base::truth(!slow.presumed.empty()));
}

RC_GTEST_PROP(PresumedInside, NarrowingNeverReverses, (std::vector<std::pair<int, int>> raw)) {
    std::vector<Interval> wide, narrow;
    for (const auto& [a, b] : raw) {
        const int low = std::abs(a % 100), high = std::max(low, std::abs(b % 100));
        wide.push_back(a % 3 == 0 ? Interval() : Interval(Rational(low, 100), Rational(high, 100)));
        narrow.emplace_back(Rational(b % 2 == 0 ? low : high, 100));
    }
    const Truth before = presumed_inside(wide, kExample);
    if (base::settled(before)) RC_ASSERT(presumed_inside(narrow, kExample) == before);
}

}  // namespace
}  // namespace hanse::market
