// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/simple_games.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/generators/generators.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;

TEST(SimpleGames, Indices) {
    struct Case {
        const char* what;
        std::int64_t quota;
        std::vector<std::int64_t> weights;
        std::vector<Coalition> minimal;
        Texts deegan_packel, holler, johnston;
    };
    const Case cases[] = {
        {"majority of three",
         2,
         {1, 1, 1},
         {3, 5, 6},
         {"1/3", "1/3", "1/3"},
         {"1/3", "1/3", "1/3"},
         {"1/3", "1/3", "1/3"}},
        {"a veto player: 50, 49, 1 with 51",
         51,
         {50, 49, 1},
         {3, 5},
         {"1/2", "1/4", "1/4"},
         {"1/2", "1/4", "1/4"},
         {"2/3", "1/6", "1/6"}},
        {"Straffin: 4, 3, 2, 1 with 7",
         7,
         {4, 3, 2, 1},
         {3, 13},
         {"5/12", "1/4", "1/6", "1/6"},
         {"2/5", "1/5", "1/5", "1/5"},
         {"17/30", "3/10", "1/15", "1/15"}},
        {"a dictator", 3, {3, 1, 1}, {1}, {"1", "0", "0"}, {"1", "0", "0"}, {"1", "0", "0"}},
        {"unanimity", 2, {1, 1}, {3}, {"1/2", "1/2"}, {"1/2", "1/2"}, {"1/2", "1/2"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const TableGame game = *weighted_voting_game(c.quota, c.weights);
        EXPECT_EQ(*minimal_winning_coalitions(game), c.minimal);
        EXPECT_EQ(texts(*deegan_packel_index(game)), c.deegan_packel);
        EXPECT_EQ(texts(*holler_index(game)), c.holler);
        EXPECT_EQ(texts(*johnston_index(game)), c.johnston);
    }
}

/// Every coalition against every other.
std::vector<Coalition> slow_minimal(const TableGame& game) {
    std::vector<Coalition> out;
    for (Coalition s = 0; s < game.worth().size(); ++s) {
        bool minimal = game[s] == 1;
        for (Coalition t = 0; t < s; ++t) minimal = minimal && !((t & s) == t && game[t] == 1);
        if (minimal) out.push_back(s);
    }
    return out;
}

TEST(SimpleGames, MinimalCoalitionsAgreeWithTheTwin) {
    std::mt19937_64 dice(31);
    for (int players = 1; players <= 8; ++players) {
        std::vector<Coalition> winning;
        for (int k = 0; k < players; ++k) winning.push_back(dice() % everyone(players) + 1);
        const TableGame game = *minimal_winning_game(players, winning);
        const auto minimal = minimal_winning_coalitions(game);
        ASSERT_TRUE(minimal);
        EXPECT_EQ(*minimal, slow_minimal(game));
        EXPECT_TRUE(
            std::ranges::equal(game.worth(), minimal_winning_game(players, *minimal)->worth()));
    }
}

TEST(SimpleGames, WorthsCountInTheUsersUnit) {
    EXPECT_TRUE(minimal_winning_coalitions(table({0, 0, 0, 100}, Rational(1, 100))));
    EXPECT_FALSE(minimal_winning_coalitions(table({0, 0, 0, 1}, Rational(1, 100))));
}

TEST(SimpleGames, SaysWhichCoalitionIsNotSimple) {
    struct Case {
        std::vector<double> worth;
        const char* message;
    };
    const Case cases[] = {
        {{0, 0, 2, 1}, "not a simple game: the coalition {1} is worth 2; it should be 0 or 1"},
        {{0, 1, 0, 0}, "not a simple game: the coalition {0} wins, yet {0, 1} does not"},
        {{0, 0, 0, 0}, "not a simple game: no coalition wins; all together should be worth 1"},
    };
    for (const Case& c : cases) {
        const auto index = johnston_index(table(c.worth));
        ASSERT_FALSE(index);
        EXPECT_EQ(index.error().message.en, c.message);
    }
}

}  // namespace
}  // namespace hanse::games
