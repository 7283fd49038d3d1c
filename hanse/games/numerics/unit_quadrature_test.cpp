// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/unit_quadrature.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

// The integral of p^s (1-p)^(d-s) is s! (d-s)! / (d+1)!.
TEST(UnitQuadrature, IntegratesEveryHump) {
    for (const int degree : {0, 1, 2, 3, 10, 51, 60}) {
        const UnitQuadrature quadrature = unit_quadrature(degree);
        for (int s = 0; s <= degree; ++s) {
            long double sum = 0;
            for (const auto& node : quadrature.nodes)
                sum += node.weight * std::pow(node.p, s) * std::pow(node.q, degree - s);
            const long double exact =
                std::exp(std::lgamma(s + 1.0L) + std::lgamma(degree - s + 1.0L) -
                         std::lgamma(degree + 2.0L));
            EXPECT_NEAR(double(sum / exact), 1, 1e-15) << degree << " " << s;
        }
    }
}

TEST(UnitQuadrature, FewNodesAreEnough) {
    for (const int degree : {299, 999}) {
        const UnitQuadrature quadrature = unit_quadrature(degree);
        EXPECT_LT(quadrature.nodes.size(), 5 * std::sqrt(degree));
        EXPECT_LT(quadrature.relative_error, 1e-14);
        long double weights = 0;
        for (const auto& node : quadrature.nodes) {
            weights += node.weight;
            EXPECT_EQ(double(node.p + node.q), 1);
        }
        EXPECT_NEAR(double(weights), 1, 1e-15);
    }
}

}  // namespace
}  // namespace hanse::games
