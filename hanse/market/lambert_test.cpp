// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/lambert.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace hanse::market {
namespace {

TEST(Lambert, KnownValues) {
    EXPECT_NEAR(lambert_w_of_exp(0), 0.56714329040978387, 1e-16);  // the omega constant
    EXPECT_NEAR(lambert_w_of_exp(1), 1, 1e-15);
    EXPECT_NEAR(lambert_w_of_exp(std::log(2) + 2), 2, 1e-15);
}

TEST(Lambert, SolvesItsEquationFromTheSmallestToTheLargest) {
    for (double log_y = -700; log_y < 1e7; log_y += 0.37 + std::abs(log_y) / 50) {
        SCOPED_TRACE(log_y);
        const double w = lambert_w_of_exp(log_y);
        EXPECT_GT(w, 0);
        EXPECT_NEAR((w + std::log(w)) - log_y, 0, 1e-15 * std::max(1.0, std::abs(log_y)));
    }
    EXPECT_EQ(lambert_w_of_exp(-800), 0);  // below the smallest double
}

}  // namespace
}  // namespace hanse::market
