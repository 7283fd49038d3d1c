// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/cournot_complements.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Rational;

using Costs = std::vector<Rational>;

TEST(CournotComplements, WorkedExamples) {
    const Costs none(3);
    const auto alone = complement_prices({1, 1}, 0, none, 3);
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->royalty, Rational(3, 4));
    EXPECT_EQ(alone->consumer_surplus, Rational(1, 32));
    EXPECT_EQ(complement_prices({1, 1}, 0, none, 1)->royalty, Rational(1, 2));

    const Costs costs{1, 2, 3, 4};
    const auto apart = complement_prices({1200, 4}, 20, costs, 4);
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->royalty, Rational(226));
    EXPECT_EQ(apart->quantity, Rational(216));
    EXPECT_EQ(complement_prices({1200, 4}, 20, costs, 1)->royalty, Rational(145));
}

TEST(CournotComplements, NobodyBuysAtCost) {
    const Costs costs{6, 4};
    EXPECT_FALSE(complement_prices({10, 1}, 0, costs, 2));
    EXPECT_FALSE(complement_prices({10, 1}, 1, costs, 2));
    EXPECT_TRUE(complement_prices({11, 1}, 0, costs, 2));
    EXPECT_THROW((void)complement_prices({1, 0}, 0, costs, 2), base::ContractViolation);
    EXPECT_THROW((void)complement_prices({1, 1}, 0, costs, 0), base::ContractViolation);
}

RC_GTEST_PROP(CournotComplements, FewerSettersAreCheaperAndEachPriceIsABestResponse, ()) {
    const Rational a(*rc::gen::inRange(50, 500)), b(*rc::gen::inRange(1, 9));
    const Costs costs{Rational(*rc::gen::inRange(0, 3)), Rational(1, *rc::gen::inRange(1, 9))};
    const auto setters = *rc::gen::inRange<std::size_t>(2, 30);
    const auto more = complement_prices({a, b}, 1, costs, setters);
    const auto fewer = complement_prices({a, b}, 1, costs, setters - 1);
    RC_ASSERT(more && fewer);
    RC_ASSERT(fewer->royalty < more->royalty);
    RC_ASSERT(fewer->profit_total >= more->profit_total);
    RC_ASSERT(fewer->consumer_surplus > more->consumer_surplus);
    RC_ASSERT(more->quantity == a - b * more->price);
    // A margin a little higher or lower than the others' brings less.
    for (const Rational& step : {Rational(1, 7), Rational(-1, 7)})
        RC_ASSERT((more->margin + step) * (more->quantity - b * step) < more->profit_each);
}

}  // namespace
}  // namespace hanse::market
