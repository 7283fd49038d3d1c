// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/lerner_tirole.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Rational;

using Values = std::vector<std::optional<Rational>>;

TEST(SymmetricScreen, WorkedExamples) {
    struct Case {
        const char* id;
        Values value;
        Rational alone, pool, licensed, surplus_alone;
        Margin binding;
        PoolVerdict verdict;
    };
    const Case cases[] = {
        {"A-03",
         {{}, {}, {}, Rational(1, 2)},
         {9, 8},
         {3, 4},
         {3, 4},
         {9, 128},
         Margin::demand,
         PoolVerdict::lowers_price},
        {"A-04", {{}, 1, 1}, 0, 1, 0, {3, 2}, Margin::competition, PoolVerdict::raises_price},
        {"A-05",
         {{}, Rational(3, 5), 1},
         {4, 5},
         1,
         {4, 5},
         {7, 10},
         Margin::competition,
         PoolVerdict::raises_price},
        {"A-06",
         {{}, Rational(2, 5), 1},
         {6, 5},
         1,
         1,
         {8, 25},
         Margin::competition,
         PoolVerdict::lowers_price},
        {"one patent", {{}, 1}, 1, 1, 1, {1, 2}, Margin::demand, PoolVerdict::changes_nothing},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.id);
        const auto found = symmetric_screen({c.value, 0, 1});
        ASSERT_TRUE(found);
        EXPECT_EQ(found->independent.total, c.alone);
        EXPECT_EQ(found->pool.total, c.pool);
        EXPECT_EQ(found->pool_with_independent_licensing.total, c.licensed);
        EXPECT_EQ(found->independent.consumer_surplus, c.surplus_alone);
        EXPECT_EQ(found->binding, c.binding);
        EXPECT_EQ(found->verdict, c.verdict);
    }
}

TEST(SymmetricScreen, WorthlessTechnology) {
    EXPECT_FALSE(symmetric_screen({{{}, Rational(-1)}, 0, 1}));
    EXPECT_THROW((void)symmetric_screen({{{}, {}}, 0, 1}), base::ContractViolation);
    EXPECT_THROW((void)symmetric_screen({{{}, Rational(1)}, 1, 1}), base::ContractViolation);
}

RC_GTEST_PROP(SymmetricScreen, IndependentLicensingMattersExactlyWhenThePoolRaisesThePrice, ()) {
    const int n = *rc::gen::inRange(1, 7);
    Values value(1);
    int level = *rc::gen::inRange(0, 10);
    for (int m = 1; m <= n; ++m) {
        level += *rc::gen::inRange(0, 10);
        const bool usable = m == n || *rc::gen::inRange(0, 3) > 0;
        value.push_back(usable ? std::optional(Rational(level, 10)) : std::nullopt);
    }
    const Rational low(*rc::gen::inRange(0, 10), 10);
    const auto found = symmetric_screen({value, low, low + Rational(*rc::gen::inRange(1, 20), 10)});
    RC_PRE(found.has_value());
    RC_ASSERT(found->independent_licensing_matters ==
              (found->verdict == PoolVerdict::raises_price));
    RC_ASSERT(found->pool_with_independent_licensing.total <= found->pool.total);
    RC_ASSERT(found->pool_with_independent_licensing.consumer_surplus >=
              found->pool.consumer_surplus);
    if (n == 1) RC_ASSERT(found->verdict == PoolVerdict::changes_nothing);
}

}  // namespace
}  // namespace hanse::market
