// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/pool_remedy.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/market/test_markets.hpp"

namespace hanse::market {
namespace {

PoolRemedy equal_pool(const LogitMarket& market, const Pool& pool) {
    return pool_remedy(market, pool, equal_parts(pool));
}

double surplus(const PoolRemedy& found, Remedy regime) {
    return found.regimes[std::size_t(regime)].demand.consumer_surplus;
}

TEST(PoolRegimes, A08JointPrices) {
    const RegimeOutcome found = unbundled(substitutes_market(), {{0, 1}});
    EXPECT_NEAR(found.demand.royalty[0], 2.142488813993, 1e-9);
    EXPECT_NEAR(found.demand.royalty[1], 3.289924527379, 1e-9);
    EXPECT_NEAR(found.pool_income, 1.142488813993, 1e-9);
}

TEST(PoolRegimes, A18BundleAgainstUnbundled) {
    const LogitMarket market = plain_market({2.5, 2.5, 3}, {{0}, {1}, {0, 1}}, {0, 1});
    const RegimeOutcome bundle = bundle_only(market, {{0, 1}});
    for (const double royalty : bundle.demand.royalty) EXPECT_NEAR(royalty, 3.06786169408, 1e-9);
    EXPECT_NEAR(bundle.bundle_price.value_or(0), 3.06786169408, 1e-9);
    EXPECT_EQ(bundle.price, PriceCaps(2));  // no patent has a price of its own
    const RegimeOutcome joint = unbundled(market, {{0, 1}});
    EXPECT_NEAR(joint.demand.royalty[2], 5.029435508192, 1e-9);
    EXPECT_NEAR(joint.demand.consumer_surplus, 1.132108225106, 1e-9);
}

TEST(PoolRegimes, APoolOfOneChangesNoPrice) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        const PoolRemedy found = equal_pool(market, {{seed % market.patents()}});
        for (const RegimeOutcome& regime : found.regimes)
            for (std::size_t k = 0; k < market.products.size(); ++k)
                EXPECT_NEAR(regime.demand.royalty[k], found.independent.demand.royalty[k], 1e-9);
        EXPECT_EQ(found.remedy, Remedy::bundle_only);
        EXPECT_EQ(found.profitable, true);
    }
}

TEST(PoolRegimes, PatentsOfAMemberOutsideThePoolArePricedApart) {
    // Owner 0 has patents 0 and 2; only 0 is in the pool with 1.
    const LogitMarket market = plain_market({2, 2}, {{0, 1}, {0, 2}}, {0, 1, 0});
    const LogitMarket three = substitutes_market();
    const RegimeOutcome joint = unbundled(market, {{0, 1}});
    EXPECT_NEAR(joint.demand.royalty[1], unbundled(three, {{0, 1}}).demand.royalty[1], 1e-9);
    EXPECT_NEAR(joint.members_income,
                joint.demand.income[0] + joint.demand.income[1] + joint.demand.income[2], 1e-12);
    EXPECT_LT(joint.pool_income, joint.members_income);
}

TEST(PoolRegimes, RefusesBrokenPromises) {
    EXPECT_THROW(unbundled(substitutes_market(), {{}}), base::ContractViolation);
    EXPECT_THROW(unbundled(substitutes_market(), {{1, 1}}), base::ContractViolation);
    EXPECT_THROW(unbundled(substitutes_market(), {{3}}), base::ContractViolation);
}

TEST(PoolRemedy, A19SubstitutesNeedCaps) {
    const PoolRemedy found = equal_pool(substitutes_market(), {{1, 2}});
    EXPECT_NEAR(found.independent.members_income, 0.536926404506, 1e-9);
    EXPECT_NEAR(surplus(found, Remedy::bundle_only), 0.470680860247, 1e-9);
    EXPECT_NEAR(surplus(found, Remedy::unbundled), 0.470680860247, 1e-9);
    EXPECT_NEAR(surplus(found, Remedy::caps_at_unbundled_prices), 0.55041384605, 1e-9);
    EXPECT_NEAR(surplus(found, Remedy::caps_by_sharing_rule), 0.666305064537, 1e-9);
    EXPECT_EQ(found.remedy, Remedy::caps_at_unbundled_prices);
    EXPECT_EQ(found.profitable, true);
}

TEST(PoolRemedy, A20OnlyTheSharingRuleWorksAndItScreens) {
    const PoolRemedy found = equal_pool(warning_market(), {{0, 1}});
    EXPECT_EQ(found.remedy, Remedy::caps_by_sharing_rule);
    EXPECT_NEAR(surplus(found, Remedy::caps_by_sharing_rule), 3.082740560054, 1e-9);
    EXPECT_EQ(found.profitable, false);
}

TEST(PoolRemedy, EssentialPatentsNeedNone) {
    const PoolRemedy found = equal_pool(plain_market({2}, {{0, 1, 2}}, {0, 1, 2}), {{0, 1, 2}});
    EXPECT_EQ(found.remedy, Remedy::bundle_only);
    EXPECT_NEAR(found.regimes[0].bundle_price.value_or(0), 2, 1e-9);
}

// Patents 0 and 1 serve one product only, with two others; cheaper, they let those others ask more of
// everybody. Model.md A.4 found no market where capping by the sharing rule harms; here is one.
TEST(PoolRemedy, SometimesNoRemedyHelps) {
    const LogitMarket market =
        plain_market({1.4, 2.6, 3.7}, {{2}, {0, 1, 2, 3}, {3}}, {0, 1, 2, 3});
    const PoolRemedy found = equal_pool(market, {{0, 1}});
    EXPECT_NEAR(found.independent.demand.consumer_surplus, 1.684753795334, 1e-9);
    EXPECT_NEAR(surplus(found, Remedy::caps_by_sharing_rule), 1.683501301772, 1e-9);
    EXPECT_EQ(found.remedy, Remedy::no_pool);
    EXPECT_FALSE(found.profitable.has_value());
}

// What model.md A.4 reports of random markets; ours are others of the same kind.
TEST(PoolRemedy, OfPoolsOfAllOwnersThoseThatNeedTheSharingRuleDoNotPay) {
    std::array<int, 5> count{};
    int open = 0, paying = 0, several = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const LogitMarket market = random_market(seed);
        Pool pool{std::vector<std::size_t>(market.patents())};
        std::iota(pool.patents.begin(), pool.patents.end(), std::size_t{0});
        const PoolRemedy found = equal_pool(market, pool);
        if (!found.remedy) ++open;
        if (found.remedy) ++count[std::size_t(*found.remedy)];
        if (found.remedy == Remedy::caps_by_sharing_rule && *found.profitable) ++paying;
        for (const RegimeOutcome& regime : found.regimes)
            if (regime.search.sides_agree == false) ++several;
    }
    EXPECT_EQ(open, 0);
    EXPECT_EQ(paying, 0);
    EXPECT_EQ(several, 0);
    EXPECT_GT(count[0], count[2]);
    EXPECT_EQ(count[4], 0);
}

TEST(PoolRemedy, IntegratedMembersAreWarnedOf) {
    EXPECT_TRUE(vertical_integration_warning({31, 100}, true));
    EXPECT_FALSE(vertical_integration_warning({3, 10}, true));
    EXPECT_FALSE(vertical_integration_warning({9, 10}, false));
}

}  // namespace
}  // namespace hanse::market
