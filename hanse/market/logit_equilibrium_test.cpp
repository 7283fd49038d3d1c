// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/logit_equilibrium.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/market/essential_patents.hpp"
#include "hanse/market/test_markets.hpp"

namespace hanse::market {
namespace {

using Numbers = std::vector<double>;

LogitEquilibrium alone(const LogitMarket& market) {
    return logit_equilibrium(market, {.unit = market.owners});
}

void expect_near(const Numbers& got, const Numbers& want, double within) {
    ASSERT_EQ(got.size(), want.size());
    for (std::size_t i = 0; i < got.size(); ++i) EXPECT_NEAR(got[i], want[i], within) << i;
}

double unit_income(const LogitMarket& market, const Numbers& price,
                   const std::vector<std::size_t>& units, std::size_t unit) {
    const LogitDemand demand = logit_demand(market, price);
    double out = 0;
    for (std::size_t j = 0; j < price.size(); ++j)
        if (units[j] == unit) out += demand.income[j];
    return out;
}

TEST(LogitEquilibrium, A08WithoutThePool) {
    const LogitEquilibrium found = alone(substitutes_market());
    EXPECT_TRUE(found.converged);
    EXPECT_TRUE(found.split_unique);
    EXPECT_EQ(found.sides_agree, true);
    expect_near(found.price, {1.733970466229, 1.268463202253, 1.268463202253}, 1e-9);
    expect_near(found.demand.share, {0.21164445431, 0.21164445431}, 1e-9);
    EXPECT_NEAR(found.demand.consumer_surplus, 0.55041384605, 1e-9);
}

TEST(LogitEquilibrium, IsTheClosedFormWhereEveryPatentIsEssential) {
    for (std::size_t owners = 1; owners <= 6; ++owners)
        for (const double scale : {0.01, 0.5, 1.0, 30.0}) {
            SCOPED_TRACE(owners);
            SCOPED_TRACE(scale);
            std::vector<std::size_t> all(owners);
            std::iota(all.begin(), all.end(), std::size_t{0});
            LogitMarket market = plain_market({2, 1.5, 3}, {all, all, all}, all);
            market.scale = scale;
            const Numbers net{2, 1.5, 3};
            const EssentialPrices exact = essential_prices(owners, scale, net);
            const LogitEquilibrium found = alone(market);
            EXPECT_TRUE(found.converged);
            expect_near(found.price, Numbers(owners, exact.each_independent), 1e-9);
            EXPECT_NEAR(found.demand.consumer_surplus, exact.surplus_independent, 1e-9);

            const auto pool =
                logit_equilibrium(market, {.unit = std::vector<std::size_t>(owners, 0)});
            EXPECT_NEAR(pool.demand.royalty[0], exact.total_pool, 1e-9);
            EXPECT_NEAR(pool.demand.consumer_surplus, exact.surplus_pool, 1e-9);
            expect_near(pool.price, Numbers(owners, exact.total_pool / double(owners)), 1e-9);
            EXPECT_EQ(pool.split_unique, owners == 1);
        }
}

TEST(LogitEquilibrium, OnePatentFollowsTheKnownRule) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        const LogitEquilibrium found = alone(market);
        ASSERT_TRUE(found.converged);
        for (std::size_t j = 0; j < market.patents(); ++j) {
            double blocked = 0;
            for (std::size_t k = 0; k < market.products.size(); ++k)
                if (std::count(market.products[k].patents.begin(), market.products[k].patents.end(),
                               j) > 0)
                    blocked += found.demand.share[k];
            EXPECT_NEAR(found.price[j], blocked > 0 ? 1 / (1 - blocked) : 0, 1e-9);
        }
    }
}

TEST(LogitEquilibrium, NobodyGainsByAnotherPrice) {
    std::mt19937 dice(7);
    std::uniform_real_distribution<double> any(0, 6);
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        std::vector<std::size_t> units = market.owners;
        if (seed % 2 == 1) units[1] = units[0];  // one unit of two patents
        const LogitEquilibrium found = logit_equilibrium(market, {.unit = units});
        ASSERT_TRUE(found.converged);
        for (int trial = 0; trial < 40; ++trial) {
            const std::size_t j = dice() % market.patents();
            Numbers other = found.price;
            other[j] = any(dice);
            EXPECT_LE(unit_income(market, other, units, units[j]),
                      unit_income(market, found.price, units, units[j]) + 1e-12);
        }
    }
}

TEST(LogitEquilibrium, JointPricesCannotBeImprovedTogether) {
    std::mt19937 dice(11);
    std::uniform_real_distribution<double> any(0, 5);
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        const std::vector<std::size_t> pool(market.patents(), 0);
        const LogitEquilibrium found = logit_equilibrium(market, {.unit = pool});
        const double best = unit_income(market, found.price, pool, 0);
        for (int trial = 0; trial < 300; ++trial) {
            Numbers other = found.price;
            for (double& price : other) price = any(dice);
            EXPECT_LE(unit_income(market, other, pool, 0), best + 1e-12);
        }
    }
}

/// Net values 2.6, 2, 2.8, 2, 1.4: a seller of all three patents has two peaks to climb.
LogitMarket two_peaks() {
    return plain_market({2.6, 2, 2.8, 2, 1.4}, {{2}, {0, 2}, {0, 1}, {1, 2}, {0, 1, 2}}, {0, 1, 2});
}

TEST(LogitEquilibrium, OfTwoPeaksTheHigherIsTakenAndBothAreReported) {
    const LogitMarket market = two_peaks();
    const std::vector<std::size_t> pool(3, 0);
    const LogitEquilibrium found = logit_equilibrium(market, {.unit = pool});
    const LogitEquilibrium below =
        logit_equilibrium(market, {.unit = pool}, {.from_both_sides = false});
    EXPECT_EQ(found.sides_agree, false);
    EXPECT_FALSE(below.sides_agree.has_value());
    const double best = unit_income(market, found.price, pool, 0);
    EXPECT_GE(best, unit_income(market, below.price, pool, 0));
    for (double a = 0; a < 4; a += 0.125)
        for (double b = 0; b < 4; b += 0.125)
            for (double c = 0; c < 4; c += 0.125)
                ASSERT_LE(unit_income(market, {a, b, c}, pool, 0), best + 1e-12);
}

TEST(LogitEquilibrium, CapsAreKept) {
    const LogitMarket market = plain_market({3.2, 1.9, 3.5}, {{0}, {2}, {0, 1, 2}}, {0, 1, 2});
    const LogitEquilibrium found =
        logit_equilibrium(market, {.unit = market.owners, .caps = {2.738583, 0.0, 2.343127}});
    expect_near(found.price, {2.312034537433, 0, 1.591570484093}, 1e-9);
    EXPECT_NEAR(found.demand.consumer_surplus, 1.697334087384, 1e-9);  // below 1.7098
    EXPECT_LT(found.demand.consumer_surplus, alone(market).demand.consumer_surplus);
}

TEST(LogitEquilibrium, ScalesWithMoney) {
    for (const double factor : {1e-3, 7.0, 1e6}) {
        LogitMarket small = warning_market(), large = small;
        large.scale *= factor;
        for (LogitProduct& product : large.products) product.value *= factor;
        const LogitEquilibrium a = alone(small), b = alone(large);
        for (std::size_t j = 0; j < a.price.size(); ++j)
            EXPECT_NEAR(b.price[j], factor * a.price[j], 1e-9 * factor);
    }
}

TEST(LogitEquilibrium, RelabellingPatentsPermutesPrices) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        LogitMarket turned = market;
        const std::size_t last = market.patents() - 1;
        for (LogitProduct& product : turned.products)
            for (std::size_t& j : product.patents) j = last - j;
        const LogitEquilibrium a = alone(market), b = alone(turned);
        for (std::size_t j = 0; j <= last; ++j) EXPECT_NEAR(a.price[j], b.price[last - j], 1e-9);
    }
}

TEST(LogitEquilibrium, ASecondPatentForTheSameThingChangesNothingForItsOwner) {
    // Product 0 needs patents 0 and 1. Patent 2 of owner 1 does what patent 1 does: half the users
    // go either way.
    LogitMarket once = plain_market({2.5}, {{0, 1}}, {0, 1});
    const double half = 2.5 - std::log(2);
    LogitMarket twice = plain_market({half, half}, {{0, 1}, {0, 2}}, {0, 1, 1});
    const LogitEquilibrium a = alone(once), b = alone(twice);
    EXPECT_NEAR(a.demand.royalty[0], b.demand.royalty[0], 1e-9);
    EXPECT_NEAR(a.demand.royalty[0], b.demand.royalty[1], 1e-9);
    EXPECT_NEAR(a.demand.income[1], b.demand.income[1] + b.demand.income[2], 1e-9);
    EXPECT_NEAR(a.demand.consumer_surplus, b.demand.consumer_surplus, 1e-9);
}

TEST(LogitEquilibrium, ATinyScaleDoesNotOverflow) {
    for (const double scale : {1e-3, 1e-6, 1e-9}) {
        LogitMarket market = substitutes_market();
        market.scale = scale;
        EXPECT_TRUE(scale_is_tiny(market));
        const LogitEquilibrium found = alone(market);
        for (const double price : found.price) EXPECT_TRUE(std::isfinite(price) && price >= 0);
        EXPECT_TRUE(std::isfinite(found.demand.consumer_surplus));
        EXPECT_LE(found.demand.royalty[0], 2 + 1e-6);  // nobody asks for more than the value
    }
    EXPECT_FALSE(scale_is_tiny(substitutes_market()));
}

TEST(LogitEquilibrium, SaysWhenItDidNotArrive) {
    const LogitMarket market = substitutes_market();
    const LogitEquilibrium found =
        logit_equilibrium(market, {.unit = market.owners}, {.sweeps_max = 3});
    EXPECT_FALSE(found.converged);
    EXPECT_TRUE(found.damped);
    EXPECT_EQ(found.sweeps, 6U);
    EXPECT_GT(found.residual, 0);
    EXPECT_FALSE(found.sides_agree);
}

TEST(LogitEquilibrium, RefusesBrokenPromises) {
    const LogitMarket market = substitutes_market();
    EXPECT_THROW(logit_equilibrium(market, {.unit = {0, 1}}), base::ContractViolation);
    EXPECT_THROW(logit_equilibrium(plain_market({1}, {{3}}, {0, 1, 2}), {.unit = {0, 1, 2}}),
                 base::ContractViolation);
    EXPECT_THROW(logit_equilibrium(market, {.unit = {0, 1, 3}}), base::ContractViolation);
    EXPECT_THROW(logit_equilibrium(market, {.unit = {0, 1, 2}, .caps = {1.0}}),
                 base::ContractViolation);
}

}  // namespace
}  // namespace hanse::market
