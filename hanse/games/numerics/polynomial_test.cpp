// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/polynomial.hpp"

#include <gtest/gtest.h>

#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

TEST(Polynomial, ByHand) {
    EXPECT_EQ(product(fractions("1 2"), fractions("3 0 1")), fractions("3 6 1 2"));
    EXPECT_EQ(opposite(fractions("1/4 -2")), fractions("3/4 2"));
    EXPECT_EQ(opposite(fractions("1 -2"), 6), fractions("5 2"));
    EXPECT_EQ(weighed(fractions("1 0 5"), fractions("1/2 1/3 1/4 1/5")), Rational(7, 4));
}

TEST(Weighing, SizesAndPowersAreTheSameMeasure) {
    for (const Weighing how : {Weighing::shapley, Weighing::banzhaf})
        for (int others = 0; others < 70; ++others) {
            const auto weights = size_weights(how, others);
            Rational all, ways = 1;  // of choosing so many of the others
            for (int s = 0; s <= others; ++s) {
                all += ways * weights[std::size_t(s)];
                ways *= Rational(others - s, s + 1);
            }
            EXPECT_EQ(all, 1);
            EXPECT_EQ(weights.back(), weight_of_power(how, others));
            const WholeMoments same = moments(how, others + 1);
            EXPECT_TRUE(same.whole.back().is_whole() && same.whole.front().is_whole());
            EXPECT_EQ(same.whole.back() / same.divisor, weights.back());
        }
}

TEST(HandedDown, AgreesWithMultiplyingOutTheOtherFactors) {
    Rng rng(19);
    for (int round = 0; round < 50; ++round) {
        std::vector<Polynomial> factors;
        int degrees = 0;
        for (int f = 0; f < 1 + round % 5; ++f) {
            factors.emplace_back();
            for (int k = 0; k < 2 + random_below(rng, 3); ++k)
                factors.back().push_back(random_amount(rng, 5));
            degrees += int(factors.back().size()) - 1;
        }
        const std::vector<Rational> start = moments(Weighing::shapley, degrees).whole;
        const auto parts = handed_down(factors, start);
        ASSERT_EQ(parts.size(), factors.size());
        for (std::size_t f = 0; f < factors.size(); ++f) {
            Polynomial others = {1};
            for (std::size_t g = 0; g < factors.size(); ++g)
                if (g != f) others = product(others, factors[g]);
            ASSERT_EQ(parts[f].size(), factors[f].size() - 1);
            for (std::size_t k = 0; k < parts[f].size(); ++k)
                EXPECT_EQ(parts[f][k], weighed(others, std::span(start).subspan(k)));
        }
    }
}

}  // namespace
}  // namespace hanse::games
