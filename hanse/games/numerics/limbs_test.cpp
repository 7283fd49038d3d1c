// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/limbs.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;

TEST(Limbs, PowersOfTwoAndTheirOpposites) {
    Limbs<3> number(1);
    Rational expected = 1;
    for (int k = 0; k < 191; ++k) {
        EXPECT_EQ(number.rational(), expected);
        Limbs<3> opposite;
        opposite -= number;
        EXPECT_EQ(opposite.rational(), -expected);
        number += number;
        expected *= 2;
    }
    EXPECT_EQ(number.rational(), -expected) << "2^191 wraps around";
}

/// Sums may pass through anything, as long as the last one fits.
TEST(Limbs, AgreeWithFractions) {
    twins::Rng rng(21);
    for (int round = 0; round < 200; ++round) {
        Limbs<4> sum;
        Rational expected;
        for (int k = 0; k < 20; ++k) {
            const Limbs<4> number(rng());
            const auto factor = static_cast<std::int64_t>(rng());
            sum += number.times(factor);
            sum -= number;
            expected += number.rational() * Rational(factor) - number.rational();
        }
        EXPECT_EQ(sum.rational(), expected);
        EXPECT_EQ(sum.times(-3).rational(), expected * -3);
        EXPECT_EQ(sum.times(INT64_MIN).rational(), expected * Rational(INT64_MIN));
    }
}

}  // namespace
}  // namespace hanse::games
