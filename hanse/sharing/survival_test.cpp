// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/survival.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

AllianceModel example() {
    return {.lines = {{60, {0}}, {30, {0, 1}}, {30, {0, 2}}, {60, {0, 1, 2}}},
            .running_cost = 30,
            .alpha = numbers("110 35 35"),
            .beta = numbers("110 35 35"),
            .outside = numbers("70 0 0"),
            .years = 8};
}

TEST(Survival, WithoutWeatherEveryRunIsTheSame) {
    const auto found = survival(example(), {.amplitude = 0, .runs = 5});
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->alive), "1 1 1 1 1 1 1 1");
    EXPECT_EQ(text(found->mean_value), "180 180 180 180 180 180 180 180");
    EXPECT_EQ(found->ended_alive, 5);
}

TEST(Survival, TheSeedDecidesEverything) {
    const Weather rough{.amplitude = {9, 10}, .runs = 60, .seed = 7};
    Weather other = rough;
    other.seed = 8;
    const auto first = survival(example(), rough), again = survival(example(), rough),
               another = survival(example(), other);
    EXPECT_EQ(text(first->alive), text(again->alive));
    EXPECT_EQ(text(first->mean_value), text(again->mean_value));
    EXPECT_NE(text(first->mean_value), text(another->mean_value));
}

TEST(Survival, NobodyComesBackFromTheEnd) {
    const auto found = survival(example(), {.amplitude = {9, 10}, .runs = 60, .seed = 7});
    EXPECT_EQ(found->ended_alive + found->ended_too_few + found->ended_value_below_cost, 60);
    EXPECT_LT(found->ended_alive, 60);
    for (std::size_t y = 1; y < found->alive.size(); ++y)
        EXPECT_LE(found->alive[y], found->alive[y - 1]);
    EXPECT_FALSE(survival(example(), {.amplitude = 2}))
        << "lines cannot be worth less than nothing";
}

}  // namespace
}  // namespace hanse::sharing
