// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/complement_index.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "hanse/market/test_markets.hpp"

namespace hanse::market {
namespace {

using base::Rational;

std::vector<std::vector<std::size_t>> bundles_of(const LogitMarket& market) {
    std::vector<std::vector<std::size_t>> out;
    for (const LogitProduct& product : market.products) out.push_back(product.patents);
    return out;
}

std::vector<Rational> exactly(const std::vector<double>& shares) {
    std::vector<Rational> out;
    for (const double q : shares) out.push_back(Rational::exactly(q));
    return out;
}

TEST(PairIndex, A11) {
    const LogitMarket market = substitutes_market();
    const auto shares = exactly(logit_demand(market, std::vector<double>{1, 0.5, 0.8}).share);
    const auto phi = [&](std::size_t j, std::size_t l) {
        return pair_index(bundles_of(market), shares, j, l, default_unrelated_band());
    };
    EXPECT_NEAR(phi(0, 1)->phi, 0.50852186931, 1e-11);
    EXPECT_NEAR(phi(0, 2)->phi, 0.400830708423, 1e-11);
    EXPECT_NEAR(phi(1, 2)->phi, -0.585020770776, 1e-11);
    EXPECT_EQ(phi(0, 1)->relation, PairRelation::complements);
    EXPECT_EQ(phi(1, 2)->relation, PairRelation::substitutes);
}

TEST(PairIndex, TheEndOfTheBandIsARelation) {
    // A quarter takes both, a quarter each one alone, a quarter none: nothing. Then the diagonal
    // gains.
    const std::vector<std::vector<std::size_t>> bundles{{0, 1}, {0}, {1}};
    struct Case {
        Rational both, one;
        double phi;
        PairRelation relation;
    };
    const Case cases[] = {
        {{1, 4}, {1, 4}, 0, PairRelation::unrelated},
        {{21, 80}, {19, 80}, 0.05, PairRelation::complements},
        {{209, 800}, {191, 800}, 0.045, PairRelation::unrelated},
        {{19, 80}, {21, 80}, -0.05, PairRelation::substitutes},
        {{0, 1}, {1, 2}, -1, PairRelation::substitutes},
        {{1, 2}, {0, 1}, 1, PairRelation::complements},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.phi);
        const std::vector<Rational> shares{c.both, c.one, c.one};
        const auto found = pair_index(bundles, shares, 0, 1, default_unrelated_band());
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->phi, c.phi, 1e-15);
        EXPECT_EQ(found->relation, c.relation);
    }
}

TEST(PairIndex, NothingCanBeSaidOfWhatAllOrNobodyTakes) {
    const std::vector<std::vector<std::size_t>> bundles{{0, 1}, {1}};
    const auto relation = [&](const Rational& first, const Rational& second) {
        return pair_index(bundles, std::vector<Rational>{first, second}, 0, 1, {1, 20});
    };
    EXPECT_FALSE(relation({1, 2}, {1, 2}));  // everybody takes 1
    EXPECT_FALSE(relation({0, 1}, {1, 2}));  // nobody takes 0
    EXPECT_TRUE(relation({1, 2}, {1, 4}));
}

TEST(PairIndex, HasTheSignOfTheCrossPriceEffectAndStaysWithinOne) {
    constexpr double kStep = 1e-6;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        std::vector<double> price(market.patents(), 0.7);
        const LogitDemand before = logit_demand(market, price);
        const auto found = pair_index(bundles_of(market), exactly(before.share), 0, 1, Rational(0));
        price[0] += kStep;
        const LogitDemand after = logit_demand(market, price);
        // Income ÷ price is the demand for a patent.
        const double slope = (after.income[1] - before.income[1]) / 0.7 / kStep;
        if (!found) continue;
        EXPECT_LE(std::abs(found->phi), 1 + 1e-12);
        EXPECT_TRUE(std::abs(slope) < 1e-6 || slope * found->phi < 0);
    }
}

TEST(StructuralRelation, EveryCase) {
    EXPECT_EQ(structural_relation({1, true}, {1, true}), PairRelation::substitutes);
    EXPECT_EQ(structural_relation({1, true}, {2, true}), PairRelation::complements);
    EXPECT_EQ(structural_relation({1, true}, {2, false}), std::nullopt);
}

}  // namespace
}  // namespace hanse::market
