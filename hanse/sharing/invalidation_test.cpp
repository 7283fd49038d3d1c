// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/invalidation.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Invalidation, EveryCase) {
    struct Case {
        const char* what;
        Rational cost;
        const char* benefits;
        bool efficient;
        const char* lindahl;
        games::Players alone;
        Rational net;
        games::Players pivotal;
    };
    const Case cases[] = {
        {"C-17: the biggest user would pay alone",
         90,
         "100 40 30 10",
         true,
         "50 20 15 5",
         {0},
         90,
         {0}},
        {"just worth it: all are pivotal", 60, "30 20 10", true, "30 20 10", {}, 0, {0, 1, 2}},
        {"not worth it", 61, "30 20 10", false, "", {}, -1, {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = invalidation(c.cost, numbers(c.benefits));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->efficient, c.efficient);
        EXPECT_EQ(found->lindahl ? text(*found->lindahl) : "", c.lindahl);
        EXPECT_EQ(found->unilateral_providers, c.alone);
        EXPECT_EQ(found->net_gain, c.net);
        EXPECT_EQ(found->pivotal, c.pivotal);
    }
}

TEST(Invalidation, PledgesAreAllPaidOrAllRefunded) {
    EXPECT_EQ(text(conditional_pledges(90, numbers("50 40 5"))->paid), "50 40 5");
    EXPECT_EQ(conditional_pledges(90, numbers("50 40 5"))->beyond, 5);
    const auto short_of = conditional_pledges(90, numbers("50 30"));
    EXPECT_FALSE(short_of->reached);
    EXPECT_EQ(text(short_of->paid), "0 0");
}

}  // namespace
}  // namespace hanse::sharing
