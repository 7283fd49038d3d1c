// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/contributions.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Contributions, CashPeopleAndPatentsInOneUnit) {  // C-12
    const Contribution given{500, 24, 15, {{300, {1, 3}, 2}}};
    EXPECT_EQ(contribution_value(given, {2, 25})->exact(), "28420/27");
    EXPECT_FALSE(contribution_value({-1, 0, 0, {}}, 0));
    EXPECT_FALSE(contribution_value({0, 0, 0, {{1, 2, 1}}}, 0)) << "more than all of it";
}

TEST(TwoPartRule, EveryCase) {
    struct Case {
        const char* what;
        Rational value;
        const char *contributions, *shapley;
        Rational alpha;
        const char* payout;
        Rational surplus;
    };
    const Case cases[] = {
        {"C-11: half by Shapley",
         1000,
         "200 100 60 40",
         "164 164 31 31",
         {1, 2},
         "6190/13 3915/13 1675/13 1220/13",
         600},
        {"C-32: a loss year", 240, "200 100 60 40", "164 164 31 31", {1, 2}, "120 60 36 24", -160},
        {"just what was put in", 400, "200 100 60 40", "1 1 1 1", 1, "200 100 60 40", 0},
        {"all by contribution asks no Shapley", 800, "300 100", "0 0", 0, "600 200", 400},
        {"nobody paid", 10, "0 0", "3 2", {1, 2}, "6 4", 10},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found =
            two_part_rule(c.value, numbers(c.contributions), numbers(c.shapley), c.alpha);
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->payout), c.payout);
        EXPECT_EQ(found->surplus, c.surplus);
        EXPECT_EQ(total(found->payout), c.value);
    }
    EXPECT_FALSE(two_part_rule(10, numbers("1 1"), numbers("0 0"), 1)) << "nothing to share by";
    EXPECT_FALSE(two_part_rule(-10, numbers("0 0"), numbers("1 1"), 1)) << "whose loss?";
}

}  // namespace
}  // namespace hanse::sharing
