// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/chance_row.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using Chances = std::vector<double>;

/// Adds groups one after the other, the slow way.
Chances joined(const Chances& row, const Chances& chances, std::size_t weight) {
    Chances out(row.size());
    for (std::size_t in = 0; in < chances.size(); ++in)
        for (std::size_t s = in * weight; s < row.size(); ++s)
            out[s] += chances[in] * row[s - in * weight];
    return out;
}

/// What a ChanceRow holds, seen through rows that are 1 at one sum only.
Chances numbers_of(const ChanceRow& row, std::size_t limit) {
    Chances out;
    for (std::size_t s = 0; s < limit; ++s) {
        ChanceRow nobody(std::int64_t{0} + std::int64_t(limit)), one = nobody;
        const Chances surely = {0, 1};
        if (limit - 1 - s > 0) nobody.with(surely, std::int64_t(limit - 1 - s), one);
        out.push_back(row.meet(one));
    }
    return out;
}

TEST(BinomialChances, AreThoseOfCoins) {
    const Chances coins = binomial_chances(4, 0.5L, 0.5L);
    EXPECT_EQ(coins, (Chances{0.0625, 0.25, 0.375, 0.25, 0.0625}));
    EXPECT_EQ(binomial_chances(0, 0.3L, 0.7L), Chances{1});
    const Chances rare = binomial_chances(1000, 1e-3L, 1 - 1e-3L);
    EXPECT_NEAR(rare[1] / rare[0], 1000.0 * 1e-3 / (1 - 1e-3), 1e-15);
    EXPECT_EQ(rare[900], 0);  // below kChanceMin
}

TEST(ChanceRow, AgreesWithTheSlowWay) {
    std::mt19937_64 random(61);
    const auto number = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (int round = 0; round < 40; ++round) {
        const auto limit = std::size_t(number(1, 70));
        ChanceRow row{std::int64_t(limit)}, next = row, window = row, spare = row;
        Chances slow(limit);
        slow[0] = 1;
        for (int groups = number(0, 5); groups > 0; --groups) {
            const auto weight = std::size_t(number(1, int(limit)));
            const Chances chances =
                binomial_chances(std::size_t(number(0, 6)), number(1, 9) / 10.0L, 0.5L);
            row.with(chances, std::int64_t(weight), next);
            std::swap(row, next);
            slow = joined(slow, chances, weight);
        }
        const Chances fast = numbers_of(row, limit);
        double total = 0;
        for (std::size_t s = 0; s < limit; ++s) {
            EXPECT_NEAR(fast[s], slow[s], 1e-14 * slow[s]);
            total += slow[s];
        }
        EXPECT_NEAR(row.total(), total, 1e-14 * total);

        const auto width = std::size_t(number(1, int(limit)));
        row.windows(std::int64_t(width), window, spare);
        const Chances windows = numbers_of(window, limit);
        for (std::size_t s = 0; s < limit; ++s) {
            double sum = 0;
            for (std::size_t k = 0; k < width && k <= s; ++k) sum += slow[s - k];
            EXPECT_NEAR(windows[s], sum, 1e-14 * sum);
        }
    }
}

}  // namespace
}  // namespace hanse::games
