// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/concentration.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;

using Shares = std::vector<std::optional<Rational>>;
using Members = std::vector<std::size_t>;

/// Percent; -1: not known.
Shares percent(const std::vector<int>& shares) {
    Shares out;
    for (const int share : shares)
        out.push_back(share < 0 ? std::nullopt : std::optional(Rational(share, 100)));
    return out;
}

std::vector<std::string> texts(const Concentration& found) {
    return {found.hhi_before.text(), found.hhi_after.text(), found.delta.text(),
            found.alliance_share.text(), found.four_largest.text()};
}

TEST(Concentration, EveryCase) {
    struct Case {
        const char* what;
        std::vector<int> percent;
        Members alliance;
        std::vector<Interval> expected;  // before, after, delta, alliance, CR4
    };
    const auto span = [](Rational low, Rational high) { return Interval(low, high); };
    const Case cases[] = {
        {"B-01: a rest in blocks of the smallest",
         {30, 20, 15, 10, 5, 5},
         {0, 2, 4},
         {span(1675, 1750), span(3025, 3100), 1350, Rational(1, 2), Rational(3, 4)}},
        {"all listed: exact", {50, 50}, {0, 1}, {5000, 10000, 5000, 1, 1}},
        {"a last block that is smaller",
         {40, 25},
         {0},
         {span(2225, 2950), span(2225, 2950), 0, Rational(2, 5), span({13, 20}, 1)}},
        {"nobody listed", {}, {}, {span(0, 10000), span(0, 10000), 0, 0, span(0, 1)}},
        {"a member's share not known",
         {40, -1},
         {0, 1},
         {span(1600, 5200), span(1600, 10000), span(0, 4800), span({2, 5}, 1), span({2, 5}, 1)}},
        {"two members' shares not known",
         {40, -1, -1},
         {0, 1, 2},
         {span(1600, 5200), span(1600, 10000), span(0, 6600), span({2, 5}, 1), span({2, 5}, 1)}},
        {"an outsider's share not known",
         {40, 20, -1},
         {0, 1},
         {span(2000, 3600), span(3600, 5200), 1600, Rational(3, 5), span({3, 5}, 1)}},
        {"a firm without sales is no block size",
         {60, 0, 20},
         {0, 1},
         {span(4000, 4400), span(4000, 4400), 0, Rational(3, 5), span({4, 5}, 1)}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        std::vector<std::string> expected;
        for (const Interval& one : c.expected) expected.push_back(one.text());
        EXPECT_EQ(texts(concentration(percent(c.percent), c.alliance)), expected);
    }
}

TEST(Concentration, SharesAboveTheWholeAreABrokenPromise) {
    EXPECT_THROW((void)concentration(percent({60, 41}), Members{}), base::ContractViolation);
}

RC_GTEST_PROP(Concentration, WhateverTheUnknownSharesAreTheBoundsHold, (std::vector<int> raw)) {
    std::vector<int> exact;
    int left = 100;
    for (const int x : raw) {
        if (exact.size() == 7) break;
        exact.push_back(std::abs(x % 50) % (left + 1));
        left -= exact.back();
    }
    RC_PRE(!exact.empty());
    exact.push_back(left);  // everybody is listed: exact figures
    std::vector<int> veiled = exact;
    Members alliance;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        if (*rc::gen::inRange(0, 3) == 0) veiled[i] = -1;
        if (*rc::gen::inRange(0, 2) == 0) alliance.push_back(i);
    }
    const Concentration truth = concentration(percent(exact), alliance);
    const Concentration known = concentration(percent(veiled), alliance);
    const auto inside = [](const Interval& wide, const Interval& narrow) {
        return narrow.is_exact() && wide.contains(*narrow.low());
    };
    RC_ASSERT(inside(known.hhi_before, truth.hhi_before));
    RC_ASSERT(inside(known.hhi_after, truth.hhi_after));
    RC_ASSERT(inside(known.delta, truth.delta));
    RC_ASSERT(inside(known.alliance_share, truth.alliance_share));
    RC_ASSERT(inside(known.four_largest, truth.four_largest));
    RC_ASSERT(*truth.hhi_after.low() == *truth.hhi_before.low() + *truth.delta.low());
}

}  // namespace
}  // namespace hanse::market
