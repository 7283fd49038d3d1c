// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/divisions.hpp"

#include <gtest/gtest.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;

TEST(Divisions, ByHand) {
    struct Case {
        const char* what;
        Numbers value;
        Texts shares;
    };
    const TableGame game = table({0, 2, 4, 18, 5, 14, 9, 24});  // CoopGame 15.1
    const TableGame cents = table({0, 100, 0, 250}, Rational(1, 100));
    const Case cases[] = {
        {"equal parts", egalitarian_value(game), {"8", "8", "8"}},
        {"the surplus of 13", equal_surplus_value(game), {"19/3", "25/3", "28/3"}},
        {"7 too much", equal_nonseparable_value(game), {"38/3", "23/3", "11/3"}},
        {"solidarity", *solidarity_value(game), {"301/36", "289/36", "137/18"}},
        {"equal parts of 2.50", egalitarian_value(cents), {"5/4", "5/4"}},
        {"the surplus of 1.50", equal_surplus_value(cents), {"7/4", "3/4"}},
        {"who comes last shares", *solidarity_value(cents), {"3/2", "1"}},
        {"one player", *solidarity_value(table({0, 7})), {"7"}},
        {"first 3, then 1, then 2", *marginal_vector(game, std::vector{2, 0, 1}), {"9", "10", "5"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(texts(c.value), c.shares);
    }
}

Rational factorial(int n) { return n == 0 ? Rational(1) : Rational(n) * factorial(n - 1); }

/// Nowak and Radzik's formula, coalition by coalition.
std::vector<Rational> slow_solidarity(const TableGame& game) {
    const int n = game.players();
    std::vector<Rational> out(std::size_t(n), Rational(0));
    for (Coalition s = 1; s < game.worth().size(); ++s) {
        const int size = size_of(s);
        Rational average;
        for (const int k : players_of(s))
            average += (game.exact_worth(s) - game.exact_worth(s ^ only(k))) / size;
        for (const int i : players_of(s))
            out[std::size_t(i)] +=
                average * factorial(n - size) * factorial(size - 1) / factorial(n);
    }
    return out;
}

TEST(Divisions, SolidarityAgreesWithItsFormula) {
    for (int players = 1; players <= 9; ++players) {
        SCOPED_TRACE(players);
        const TableGame game = random_table(players, 70 + std::uint64_t(players));
        const auto found = solidarity_value(game);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->exact, slow_solidarity(game));
        const auto near = solidarity_value(in_thirds(game));
        ASSERT_TRUE(near);
        for (std::size_t i = 0; i < std::size_t(players); ++i)
            EXPECT_NEAR(near->approximate[i], found->approximate[i] / 3, 1e-11);
    }
}

TEST(Divisions, AnOrderHasEveryPlayerOnce) {
    const TableGame game = random_table(3, 1);
    const std::vector<std::vector<int>> wrong = {{},        {0, 1},     {0, 1, 1},
                                                 {0, 1, 3}, {-1, 0, 1}, {0, 1, 2, 0}};
    for (const auto& order : wrong) EXPECT_FALSE(marginal_vector(game, order));
}

}  // namespace
}  // namespace hanse::games
