// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_split.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "hanse/market/test_markets.hpp"

namespace hanse::market {
namespace {

TEST(PriceSplit, EveryCase) {
    struct Case {
        const char* what;
        std::vector<std::vector<std::size_t>> bundles;
        std::vector<double> price, expected;
        bool unique;
    };
    const Case cases[] = {
        {"always together: equal parts", {{0, 1, 2}}, {3, 0, 0}, {1, 1, 1}, false},
        {"each alone somewhere: nothing to choose", {{0}, {1}, {0, 1}}, {3, 1}, {3, 1}, true},
        {"a circle of four: the alternating part goes",
         {{0, 1}, {1, 2}, {2, 3}, {3, 0}},
         {2, 0, 2, 0},
         {1, 1, 1, 1},
         false},
        {"a free product leaves nothing",
         {{0, 1}, {1, 2}, {2, 3}, {3, 0}},
         {0, 1, 0, 0},
         {0, 1, 0, 0},
         false},
        {"what the least squares would make negative stays at 0",
         {{0, 1}, {0, 1, 2}, {3, 0, 1}},
         {4, 0, 0, 1},
         {2, 2, 0, 1},
         false},
        {"a patent in no product keeps out", {{0}}, {2, 0}, {2, 0}, true},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const LogitMarket market = plain_market(std::vector<double>(c.bundles.size(), 1), c.bundles,
                                                std::vector<std::size_t>(c.price.size(), 0));
        const PriceSplit split = smallest_split(market, market.owners, 0, c.price);
        EXPECT_EQ(split.unique, c.unique);
        for (std::size_t j = 0; j < c.price.size(); ++j)
            EXPECT_NEAR(split.price[j], c.expected[j], 1e-11) << j;
    }
}

TEST(PriceSplit, KeepsWhatEveryProductPaysAndIsNeverLarger) {
    std::mt19937 dice(3);
    std::uniform_real_distribution<double> any(0, 3);
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(seed);
        const LogitMarket market = random_market(seed);
        const std::vector<std::size_t> units(market.patents(), 0);
        std::vector<double> price;
        for (std::size_t j = 0; j < units.size(); ++j)
            price.push_back(dice() % 3 == 0 ? 0 : any(dice));
        const PriceSplit split = smallest_split(market, units, 0, price);
        const auto before = logit_demand(market, price), after = logit_demand(market, split.price);
        double squares_before = 0, squares_after = 0;
        for (std::size_t k = 0; k < before.royalty.size(); ++k)
            EXPECT_NEAR(before.royalty[k], after.royalty[k], 1e-11);
        for (std::size_t j = 0; j < price.size(); ++j) {
            EXPECT_GE(split.price[j], 0);
            squares_before += price[j] * price[j], squares_after += split.price[j] * split.price[j];
        }
        EXPECT_LE(squares_after, squares_before + 1e-10);
    }
}

}  // namespace
}  // namespace hanse::market
