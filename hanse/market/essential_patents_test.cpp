// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/essential_patents.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

TEST(EssentialPrices, A07) {
    const EssentialPrices found = essential_prices(3, 1, std::vector<double>{2});
    EXPECT_NEAR(found.each_independent, 1.201181913179, 1e-12);
    EXPECT_NEAR(found.total_independent, 3.603545739536, 1e-11);
    EXPECT_NEAR(found.total_pool, 2, 1e-15);
    EXPECT_NEAR(found.surplus_independent, 0.18330599972, 1e-11);
    EXPECT_NEAR(found.surplus_pool, 0.69314718056, 1e-11);
}

TEST(EssentialPrices, APoolIsNeverDearerAndOneOwnerIsAPool) {
    for (const double net : {-3.0, 0.0, 2.0, 50.0, 5000.0})
        for (std::size_t n = 1; n <= 200; n += 7) {
            const EssentialPrices found = essential_prices(n, 1, std::vector<double>{net, net / 2});
            EXPECT_LE(found.total_pool, found.total_independent + 1e-12);
            EXPECT_TRUE(std::isfinite(found.surplus_pool));
            EXPECT_TRUE(n > 1 || std::abs(found.total_pool - found.total_independent) <
                                     1e-12 * (1 + std::abs(net)));
        }
    EXPECT_THROW((void)essential_prices(0, 1, std::vector<double>{1}), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::market
