// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/student.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

// The printed tables of two-sided quantiles.
TEST(Student, QuantilesOfTheTables) {
    struct Case {
        int freedom;
        double confidence, quantile;
    };
    const Case cases[] = {
        {1, 0.95, 12.706},  {2, 0.95, 4.303},   {3, 0.95, 3.182},    {4, 0.90, 2.132},
        {5, 0.99, 4.032},   {10, 0.95, 2.228},  {30, 0.95, 2.042},   {31, 0.95, 2.040},
        {120, 0.95, 1.980}, {120, 0.99, 2.617}, {1000, 0.95, 1.962}, {1 << 20, 0.95, 1.962},
    };
    for (const Case& c : cases)
        EXPECT_NEAR(student_quantile(c.freedom, c.confidence), c.quantile, 5.1e-4)
            << c.freedom << " " << c.confidence;
}

TEST(Moments, AgreeWithTwoPasses) {
    std::mt19937_64 random(71);
    std::exponential_distribution<double> number;
    for (const int count : {1, 2, 3, 40, 1000}) {
        Moments moments;
        std::vector<double> numbers;
        for (int k = 0; k < count; ++k) {
            numbers.push_back(number(random));
            moments.add(numbers.back());
        }
        double mean = 0, second = 0, fourth = 0;
        for (const double x : numbers) mean += x / count;
        for (const double x : numbers) {
            second += (x - mean) * (x - mean);
            fourth += std::pow(x - mean, 4);
        }
        EXPECT_NEAR(moments.mean(), mean, 1e-12);
        if (count < 2) continue;
        EXPECT_NEAR(moments.variance_of_mean(), second / (count - 1) / count, 1e-12);
        const double freedom = 2.0 * count / (count * fourth / second / second - 1);
        EXPECT_NEAR(moments.freedom(), std::min(freedom, count - 1.0), 1) << count;
    }
}

TEST(Moments, AFewRareNumbersSayLittle) {
    Moments even, rare;
    for (int k = 0; k < 1000; ++k) {
        even.add(k % 2);
        rare.add(k % 500 == 0 ? 1 : 0);  // twice
    }
    EXPECT_EQ(even.freedom(), 999);
    EXPECT_LE(rare.freedom(), 4);
    EXPECT_GE(rare.freedom(), 2);
}

}  // namespace
}  // namespace hanse::games
