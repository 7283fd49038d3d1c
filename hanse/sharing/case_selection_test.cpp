// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/case_selection.hpp"

#include <utility>

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

CaseSelection select(const Rational& damages, const char* chances, const char* fees,
                     const Rational& fixed) {
    const Amounts p = numbers(chances), c = numbers(fees);
    return *case_selection({damages, p, c, fixed});
}

/// The same by looking at every set.
CaseSelection slowly(const PossibleCase& one) {
    CaseSelection best;
    for (games::Coalition set = 1; set <= games::everyone(int(one.chances.size())); ++set) {
        Rational lost = 1, fees;
        for (const int j : games::players_of(set)) {
            lost *= 1 - one.chances[static_cast<std::size_t>(j)];
            fees += one.fees[static_cast<std::size_t>(j)];
        }
        const Rational value = one.damages * (1 - lost) - fees - one.fixed_cost;
        const games::Players who = games::players_of(set);
        if (value > best.expected_value ||
            (value > 0 && value == best.expected_value &&
             std::pair(who.size(), who) < std::pair(best.asserted.size(), best.asserted)))
            best = {who, value, 1 - lost, true};
    }
    return best;
}

TEST(CaseSelection, EveryCase) {
    struct Case {
        const char* what;
        CaseSelection found;
        games::Players asserted;
        const char *value, *chance;
    };
    const Case cases[] = {
        {"C-20", select(1000, "1/2 2/5 1/5", "60 60 60", 100), {0, 1}, "480", "7/10"},
        {"not worth the fixed cost", select(1000, "1/2", "60", 440), {}, "0", "0"},
        {"of equals the fewer", select(100, "1 1 1", "10 5 5", 0), {1}, "95", "1"},
        {"nothing to assert", select(1000, "", "", 0), {}, "0", "0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(c.found.asserted, c.asserted);
        EXPECT_EQ(c.found.expected_value.exact(), c.value);
        EXPECT_EQ(c.found.win_chance.exact(), c.chance);
        EXPECT_TRUE(c.found.exact);
    }
}

TEST(CaseSelection, SameAsLookingAtEverySet) {
    RandomNumbers random(4);
    for (int round = 0; round < 300; ++round) {
        const int patents = random.whole(1, 7);
        Amounts chances, fees;
        for (int j = 0; j < patents; ++j) chances.push_back(random.share());
        for (int j = 0; j < patents; ++j) fees.push_back(random.whole(0, 4) * 5);
        const PossibleCase one{100, chances, fees, random.whole(0, 3) * 10};
        const auto found = case_selection(one);
        const CaseSelection twin = slowly(one);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->asserted, twin.asserted);
        EXPECT_EQ(found->expected_value, twin.expected_value);
        EXPECT_EQ(found->win_chance, twin.win_chance);
    }
}

TEST(CaseSelection, ManyPatentsAreChosenOneByOne) {
    const Amounts chances(30, Rational(1, 10)), fees(30, Rational(5));
    const auto found = case_selection({1000, chances, fees, 10});
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->exact);
    EXPECT_EQ(found->asserted.size(), 29U);  // 0.9^28 still adds 5.23, 0.9^29 no more than 4.71
    EXPECT_GT(found->expected_value, 700);
}

}  // namespace
}  // namespace hanse::sharing
