// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/divided_sums.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

TEST(DividedSums, DivideLast) {
    DividedSums sums(2);
    sums.over(3)[0] += 1;
    sums.over(3)[0] += 1;
    sums.over(Rational(1, 2))[1] += 5;
    sums.over(7)[1] += 1;
    EXPECT_EQ(sums.divisors(), 3);
    EXPECT_EQ(sums.totals(), fractions("2/3 71/7"));
    EXPECT_EQ(DividedSums(3).totals(), Values(3, 0));
}

TEST(Totals, AgreeWithAddingFractions) {
    Rng rng(20);
    const std::int64_t large = std::int64_t{1} << 61;
    for (int round = 0; round < 60; ++round) {
        const int rows = round % 40;
        std::vector<std::vector<std::int64_t>> amounts;
        std::vector<std::int64_t> divisors;
        Values expected(3);
        for (int row = 0; row < rows; ++row) {
            const int kind = random_below(rng, 8);
            divisors.push_back(kind == 0   ? large - random_below(rng, 3)
                               : kind == 1 ? std::int64_t{1} << random_below(rng, 62)
                                           : 1 + random_below(rng, 1000));
            amounts.emplace_back();
            for (std::size_t player = 0; player < 3; ++player) {
                const std::int64_t size = player == 0 ? 50 : INT64_MAX / 64;
                amounts.back().push_back(std::int64_t(rng() % std::uint64_t(size)) - size / 2);
                expected[player] += Rational(amounts.back().back(), divisors.back());
            }
        }
        std::vector<DividedRow> divided;
        for (std::size_t row = 0; row < divisors.size(); ++row)
            divided.push_back({divisors[row], &amounts[row]});
        EXPECT_EQ(totals(divided, 3), expected);
    }
}

}  // namespace
}  // namespace hanse::games
