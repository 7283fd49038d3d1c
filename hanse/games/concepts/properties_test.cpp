// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/properties.hpp"

#include <atomic>

#include <gtest/gtest.h>

#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

bool convex_pair(const TableGame& v, Coalition a, Coalition b) {
    return v[a | b] + v[a & b] >= v[a] + v[b];
}

bool superadditive_pair(const TableGame& v, Coalition a, Coalition b) {
    return (a & b) != 0 || v[a | b] >= v[a] + v[b];
}

bool monotone_pair(const TableGame& v, Coalition a, Coalition b) {
    return (a & b) != a || v[a] <= v[b];
}

/// All pairs of coalitions.
template <class Holds>
bool slow(const TableGame& game, const Holds& holds) {
    for (Coalition a = 0; a < game.worth().size(); ++a)
        for (Coalition b = 0; b < game.worth().size(); ++b)
            if (!holds(game, a, b)) return false;
    return true;
}

TEST(Properties, KnownGames) {
    struct Case {
        const char* what;
        TableGame game;
        bool convex, superadditive, monotone, essential;
    };
    const Case cases[] = {
        {"an estate of 200, Talmud", table({0, 0, 0, 0, 0, 0, 100, 200}), true, true, true, true},
        {"two left gloves and a right one", table({0, 0, 0, 0, 0, 1, 1, 1}), false, true, true,
         true},
        {"Gambarelli 2011", table({0, 0, 0, 1, 0, 2, 1, 3}), true, true, true, true},
        {"CoopGame 68.1", table({0, 20, 200, 210, 0, 40, 200, 350}), false, false, true, true},
        {"Peleg & Sudhölter 5.5.12", table({0, 0, 0, 10, 0, 0, 0, 2}), false, false, false, true},
        {"no imputation", table({0, 3, 3, 0, 3, 0, 0, 5}), false, false, false, false},
        {"additive", table({0, 1, 2, 3, 4, 5, 6, 7}), true, true, true, false},
        {"an airport", cost_table({0, 8, 11, 11, 13, 13, 13, 13}), true, true, false, true},
        {"one player", table({0, 7}), true, true, true, false},
        {"two who quarrel", table({0, 1, 1, 1}), false, false, true, false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(is_convex(c.game)->holds, c.convex);
        EXPECT_EQ(is_superadditive(c.game)->holds, c.superadditive);
        EXPECT_EQ(is_monotone(c.game).holds, c.monotone);
        EXPECT_EQ(is_essential(c.game), c.essential);
    }
}

/// Judges the game by all pairs, and every witness by what it witnesses.
void agree_with_the_twin(const TableGame& game) {
    const Property convex = *is_convex(game, {.threads = 2});
    EXPECT_EQ(convex.holds, slow(game, convex_pair));
    EXPECT_TRUE(convex.holds || !convex_pair(game, convex.first, convex.second));
    const Property super = *is_superadditive(game, {.threads = 2});
    EXPECT_EQ(super.holds, slow(game, superadditive_pair));
    EXPECT_TRUE(super.holds || !superadditive_pair(game, super.first, super.second));
    const Property monotone = is_monotone(game);
    EXPECT_EQ(monotone.holds, slow(game, monotone_pair));
    EXPECT_TRUE(monotone.holds || !monotone_pair(game, monotone.first, monotone.second));
}

TEST(Properties, AgreeWithAllPairs) {
    std::mt19937_64 dice(2);
    for (int players = 1; players <= 8; ++players)
        for (int round = 0; round < 20; ++round) {
            std::vector<double> worth = convex_worths(players, dice());
            for (int changes = round % 4; changes > 0; --changes)  // convex, or not quite
                worth[dice() % (worth.size() - 1) + 1] += dice() % 2 == 0 ? 1 : -1;
            SCOPED_TRACE(players);
            agree_with_the_twin(table(worth));
        }
}

TEST(Properties, AgreeWithAllPairsInSeveralBlocks) {
    std::mt19937_64 dice(3);
    for (const int players : {10, 10, 11}) {
        std::vector<double> worth = convex_worths(players, dice());
        agree_with_the_twin(table(worth));
        worth[dice() % (worth.size() - 1) + 1] -= 1;
        agree_with_the_twin(table(worth));
    }
}

TEST(Properties, FindABreakWhereverItIs) {
    const int players = 12;
    std::vector<double> worth(std::size_t{1} << players);
    for (Coalition s = 0; s < worth.size(); ++s) worth[s] = size_of(s) * size_of(s);
    ASSERT_TRUE(is_convex(table(worth))->holds);
    for (int i = 0; i < players; ++i)
        for (int j = i + 1; j < players; ++j) {
            std::vector<double> dented = worth;  // i and j together, and nobody else, lose
            dented[only(i) | only(j)] -= 3;
            const Property convex = *is_convex(table(dented));
            EXPECT_FALSE(convex.holds);
            EXPECT_EQ(convex.first | convex.second, only(i) | only(j));
        }
}

TEST(Properties, WitnessesDoNotDependOnThreads) {
    const TableGame game = random_table(13, 9);
    const Property alone = *is_convex(game), together = *is_convex(game, {.threads = 3});
    EXPECT_EQ(alone.first, together.first);
    EXPECT_EQ(alone.second, together.second);
    const Property one = *is_superadditive(game), three = *is_superadditive(game, {.threads = 3});
    EXPECT_EQ(one.first, three.first);
    EXPECT_EQ(one.second, three.second);
}

TEST(Properties, RoundingBreaksNoRule) {
    const TableGame additive = table({0, 0.1, 0.2, 0.1 + 0.2, 0.7, 0.1 + 0.7, 0.9, 1.0});
    EXPECT_FALSE(additive.whole());
    EXPECT_TRUE(is_convex(additive)->holds);
    EXPECT_TRUE(is_superadditive(additive)->holds);
    EXPECT_FALSE(is_essential(additive));
    const TableGame dented = table({0, 0.1, 0.2, 0.3, 0.7, 0.8, 0.9, 1.0 - 1e-12});
    EXPECT_FALSE(is_convex(dented)->holds);
    EXPECT_FALSE(is_superadditive(dented)->holds);
}

TEST(Properties, TheLargestWholeNumbersAreJudgedExactly) {
    const double large = 0x1p51;
    EXPECT_TRUE(is_convex(table({0, 0, -large, -large}))->holds);
    EXPECT_FALSE(is_convex(table({0, 0, -large + 1, -large}))->holds);
    EXPECT_FALSE(is_superadditive(table({0, large, large, large}))->holds);
    EXPECT_TRUE(is_essential(table({0, -large, large - 1, 0})));
}

TEST(Properties, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const TableGame game = table(convex_worths(12, 1));
    EXPECT_FALSE(is_convex(game, {.stop = stop.get_token()}));
    EXPECT_FALSE(is_superadditive(game, {.stop = stop.get_token()}));
}

}  // namespace
}  // namespace hanse::games
