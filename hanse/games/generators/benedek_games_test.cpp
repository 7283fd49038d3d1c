// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/generators/benedek_games.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using enum BenedekFamily;

TEST(BenedekGames, PublishedTables) {
    struct Case {
        BenedekFamily family;
        std::uint32_t seed;
        std::vector<double> worth;
    };
    const Case cases[] = {
        // five players each
        {one, 461125, {0, 0,  0,   7,   0,   49,  112, 16,  0,   167, 103, 78,  178, 103, 96, 151,
                       0, 98, 161, 275, 106, 130, 13,  226, 186, 265, 132, 388, 249, 47,  2,  463}},
        {two, 461406, {0, 0,  0,   237, 0,   154, 77,  245, 0,   77,  16,  66,  14, 47,  32, 52,
                       0, 60, 202, 122, 152, 78,  146, 57,  120, 132, 158, 250, 32, 221, 83, 9}},
        {three, 461296, {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1,
                         0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1}},
        {three, 461421, {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1,
                         0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1}},
        {four, 461453, {0, 0, 0, 5, 0, 4, 5, 4, 0, 2, 4, 1, 2, 4, 5, 1,
                        0, 5, 4, 3, 3, 1, 3, 4, 4, 3, 4, 5, 1, 2, 4, 4}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.seed);
        const auto game = benedek_game(c.family, 5, c.seed);
        ASSERT_TRUE(game);
        EXPECT_TRUE(std::ranges::equal(game->worth(), c.worth));
    }
}

/// The generator as it is defined: one number after the other.
class Draws {
public:
    explicit Draws(std::uint32_t seed) : state_(seed) {}
    int next() {
        state_ = state_ * 214013 + 2531011;
        return int(state_ >> 16 & 32767);
    }

private:
    std::uint32_t state_;
};

/// The first, second and fourth family as their authors describe them.
std::vector<double> slow(BenedekFamily family, int n, std::uint32_t seed) {
    std::vector<double> worth(std::size_t{1} << n);
    Draws r(seed);
    if (family == one) worth.back() = r.next() % 201 + 100 * (n - 2);
    for (Coalition s = 3; s < worth.size(); ++s) {
        if (size_of(s) < 2 || (family == one && s == everyone(n))) continue;
        const int most = family == one ? 100 * size_of(s) : family == two ? 50 * n : n;
        worth[s] = r.next() % most + 1;
    }
    return worth;
}

std::vector<double> slow_three(int n, std::uint32_t seed) {
    std::vector<double> worth(std::size_t{1} << n);
    const Coalition all = everyone(n);
    Draws r(seed);
    worth[all] = 1;
    int q = r.next() % 10;
    for (int i = 0; i < n; ++i) {
        if (q < 9) worth[all ^ only(i)] = 1;
        q = r.next() % 10;
        for (int j = i + 1; j < n; ++j) {
            if (q < 9) worth[all ^ only(i) ^ only(j)] = 1;
            q = r.next() % 10;
        }
    }
    return worth;
}

TEST(BenedekGames, JumpingDrawsTheSameNumbers) {
    for (const int players : {2, 3, 9, 18})  // 18: four pieces
        for (const BenedekFamily family : {one, two, four}) {
            SCOPED_TRACE(players);
            const auto game = benedek_game(family, players, 480453, {.threads = 2});
            ASSERT_TRUE(game);
            EXPECT_TRUE(std::ranges::equal(game->worth(), slow(family, players, 480453)));
        }
    for (const int players : {3, 10, 18})
        EXPECT_TRUE(std::ranges::equal(benedek_game(three, players, 603515)->worth(),
                                       slow_three(players, 603515)));
}

TEST(BenedekGames, TheFifthFamilyVotes) {
    const auto game = benedek_game(five, 8, 0);  // 2 2 2 2 2 1 1 1, quota 12
    ASSERT_TRUE(game);
    for (Coalition s = 0; s < 256; ++s)
        EXPECT_EQ((*game)[s], size_of(s) + size_of(s & 31) >= 12 ? 1 : 0);
}

TEST(BenedekGames, SaysHowManyPlayersThereShouldBe) {
    EXPECT_EQ(benedek_game(one, 1, 1).error().message.en,
              "1 players; there should be from 2 to 30");
    EXPECT_EQ(benedek_game(three, 2, 1).error().message.en,
              "2 players; there should be from 3 to 30");
    EXPECT_EQ(benedek_game(five, 6, 1).error().message.en,
              "6 players; there should be from 7 to 30");
    EXPECT_FALSE(benedek_game(two, 31, 1));
    EXPECT_FALSE(benedek_game(BenedekFamily(6), 5, 1));
}

}  // namespace
}  // namespace hanse::games
