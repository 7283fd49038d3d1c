// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/deterrence.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Deterrence, EveryCase) {
    struct Case {
        const char* what;
        const char* strengths;
        Rational threshold;
        const char* losses;
        const char *shapley, *side_payment;
        std::optional<Rational> epsilon;
    };
    const Case cases[] = {
        {"C-16: rich in patents, owed money", "5 3 2 1", 6, "10 20 30 40", "30 55/3 70/3 85/3",
         "20 -5/3 -20/3 -35/3", Rational(0)},
        {"half steps", "5/2 3/2 1 1/2", 3, "10 20 30 40", "30 55/3 70/3 85/3",
         "20 -5/3 -20/3 -35/3", Rational(0)},
        {"all together are too weak", "1 1", 3, "10 20", "0 0", "0 0", Rational(0)},
        {"a member alone", "2", 1, "10", "10", "0", std::nullopt},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = deterrence(numbers(c.strengths), c.threshold, numbers(c.losses));
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->shapley), c.shapley);
        EXPECT_EQ(text(found->side_payment), c.side_payment);
        EXPECT_EQ(found->least_core_epsilon, c.epsilon);
        EXPECT_EQ(total(found->shapley), found->total);
    }
    EXPECT_FALSE(deterrence(numbers("1 -1"), 1, numbers("1 1")));
}

}  // namespace
}  // namespace hanse::sharing
