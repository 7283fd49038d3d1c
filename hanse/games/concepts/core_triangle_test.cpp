// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/core_triangle.hpp"

#include <gtest/gtest.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

std::vector<Texts> all_texts(const std::vector<Numbers>& corners) {
    std::vector<Texts> out;
    for (const Numbers& corner : corners) out.push_back(texts(corner));
    return out;
}

TEST(CoreTriangle, Corners) {
    struct Case {
        const char* what;
        std::vector<double> worth;
        std::vector<Texts> corners;
    };
    const Case cases[] = {
        {"the whole triangle",
         {0, 0, 0, 0, 0, 0, 0, 6},
         {{"6", "0", "0"}, {"0", "6", "0"}, {"0", "0", "6"}}},
        {"six corners: the orders of a convex game",
         {0, 0, 0, 1, 0, 2, 3, 9},
         {{"6", "3", "0"},
          {"2", "7", "0"},
          {"0", "7", "2"},
          {"0", "1", "8"},
          {"1", "0", "8"},
          {"6", "0", "3"}}},
        {"a line", {0, 0, 0, 10, 0, 0, 0, 10}, {{"10", "0", "0"}, {"0", "10", "0"}}},
        {"a point: the right glove gets all", {0, 0, 0, 0, 0, 1, 1, 1}, {{"0", "0", "1"}}},
        {"empty: majority", {0, 0, 0, 1, 0, 1, 1, 1}, {}},
        {"costs",
         {0, -8, -11, -11, -13, -13, -13, -13},
         {{"0", "0", "-13"}, {"-8", "0", "-5"}, {"-8", "-3", "-2"}, {"0", "-11", "-2"}}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto corners = core_corners(table(c.worth));
        ASSERT_TRUE(corners);
        EXPECT_EQ(all_texts(*corners), c.corners);
    }
}

/// Twice the area to the left of the way from a over b to c, seen as (x_0, x_1).
double turn(const Numbers& a, const Numbers& b, const Numbers& c) {
    const auto& p = a.approximate;
    const auto& q = b.approximate;
    const auto& r = c.approximate;
    return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
}

TEST(CoreTriangle, TheWalkTurnsOneWayThroughTheCore) {
    int seen = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        std::vector<double> worth(8);
        std::mt19937_64 dice(seed);
        for (std::size_t s = 1; s < 7; ++s) worth[s] = double(dice() % (size_of(s) == 1 ? 10 : 40));
        worth[7] = 50;
        const TableGame game = table(worth);
        const auto corners = *core_corners(game);
        for (const Numbers& corner : corners)
            for (Coalition s = 1; s < 8; ++s) {
                base::Rational together;
                for (const int i : players_of(s)) together += (*corner.exact)[std::size_t(i)];
                EXPECT_GE(together, game.exact_worth(s));
            }
        for (std::size_t k = 0; corners.size() >= 3 && k < corners.size(); ++k, ++seen)
            EXPECT_GT(turn(corners[k], corners[(k + 1) % corners.size()],
                           corners[(k + 2) % corners.size()]),
                      0);
        EXPECT_EQ(core_corners(in_thirds(game))->size(), corners.size());
    }
    EXPECT_GT(seen, 300);
}

TEST(CoreTriangle, Imputations) {
    EXPECT_EQ(all_texts(imputation_corners(table({0, 1, 2, 9}))),
              (std::vector<Texts>{{"7", "2"}, {"1", "8"}}));
    EXPECT_TRUE(imputation_corners(table({0, 3, 3, 0, 3, 0, 0, 5})).empty());
    EXPECT_FALSE(core_corners(table({0, 1, 2, 9})));
}

}  // namespace
}  // namespace hanse::games
