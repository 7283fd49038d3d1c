// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/royalty_reduction.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(RoyaltyReduction, EveryCase) {
    struct Case {
        const char* what;
        const char* volumes;
        Rational reduction;
        int gamma;
        const char* weights;
        const char *shapley, *side_payment;
        bool conclusive;
    };
    const Case cases[] = {
        {"C-14: each keeps its own saving", "6 5 3 2 2 1 1 1", 21, 1, "",
         "126 105 63 42 42 21 21 21", "0 0 0 0 0 0 0 0", true},
        {"C-34: the small are owed by the large", "3 2 1", 18, 2, "", "51 37 20", "-3 1 2", false},
        {"weights of the charter tilt it back", "3 2 1", 18, 2, "3 2 1", "63 34 11", "9 -2 -7",
         true},
        {"one member", "4", 5, 2, "", "20", "0", false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const std::optional<Amounts> weights =
            *c.weights ? std::optional(numbers(c.weights)) : std::nullopt;
        const auto found = royalty_reduction(numbers(c.volumes), c.reduction, c.gamma, weights);
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->shapley), c.shapley);
        EXPECT_EQ(text(found->side_payment), c.side_payment);
        EXPECT_EQ(found->total, total(numbers(c.volumes)) * c.reduction);
        EXPECT_EQ(found->conclusive, c.conclusive);
    }
    EXPECT_FALSE(royalty_reduction(numbers("1 2"), 1, 3)) << "gamma is 1 or 2";
}

TEST(RoyaltyReduction, ClosedFormOfGammaTwo) {  // model.md C.3.2
    RandomNumbers random(2);
    for (int round = 0; round < 50; ++round) {
        const Amounts q = random.amounts(random.whole(1, 7));
        const Rational d = random.number(), all = total(q);
        Amounts expected;
        for (const Rational& own : q) {
            Rational tilt;
            for (const Rational& other : q) tilt += other * (other - own);
            expected.push_back(d * own + d * own / (2 * all * all) * tilt);
        }
        EXPECT_EQ(text(royalty_reduction(q, d, 2)->shapley), text(expected));
    }
}

TEST(SavingConsistency, ThePapersCase) {  // C-15
    const auto found = saving_consistency(3000, 41, 20, {683, 100});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reduction, 21);
    EXPECT_EQ(found->implied_units.exact(), "100000/4781");
    EXPECT_FALSE(saving_consistency(3000, 20, 41, 7));
}

}  // namespace
}  // namespace hanse::sharing
