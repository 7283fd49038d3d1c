// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/pool_participation.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/market/cournot_complements.hpp"

namespace hanse::market {
namespace {

using base::Rational;

using Numbers = std::vector<Rational>;
using Sizes = std::vector<std::size_t>;

TEST(PoolParticipation, A12AndA13) {
    const Participation two = pool_participation(2);
    EXPECT_EQ(two.member, (Numbers{{1, 9}, {1, 8}}));
    EXPECT_EQ(two.outsider, (Numbers{{1, 9}}));
    EXPECT_EQ(two.stable_sizes, Sizes{2});

    const Participation three = pool_participation(3);
    EXPECT_EQ(three.member, (Numbers{{1, 16}, {1, 18}, {1, 12}}));
    EXPECT_EQ(three.outsider, (Numbers{{1, 16}, {1, 9}}));
    EXPECT_EQ(three.outsider_gain, (Numbers{{1, 144}, {1, 36}}));
    EXPECT_EQ(three.stable_sizes, Sizes{1});
}

TEST(PoolParticipation, FromThreeOwnersOnNoPoolIsStable) {
    EXPECT_EQ(pool_participation(1).stable_sizes, Sizes{1});
    for (std::size_t n = 3; n <= 60; ++n)
        EXPECT_EQ(pool_participation(n).stable_sizes, Sizes{1}) << n;
    EXPECT_THROW((void)pool_participation(0), base::ContractViolation);
}

TEST(PoolParticipation, IsTheComplementModelWithDemandOneMinusPrice) {
    const Numbers no_costs;
    for (std::size_t n = 1; n <= 12; ++n) {
        const Participation found = pool_participation(n);
        for (std::size_t k = 1; k <= n; ++k) {
            const auto prices = complement_prices({1, 1}, 0, no_costs, n - k + 1);
            EXPECT_EQ(found.member[k - 1] * Rational(std::int64_t(k)), prices->profit_each);
            EXPECT_TRUE(k == n || found.outsider[k - 1] == prices->profit_each);
        }
    }
}

}  // namespace
}  // namespace hanse::market
