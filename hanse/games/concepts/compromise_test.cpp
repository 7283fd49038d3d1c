// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/compromise.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;

TEST(Compromise, KnownGames) {
    struct Case {
        const char* what;
        TableGame game;
        Texts tau, gately;  // empty: not defined
    };
    const Texts none;
    const Case cases[] = {
        {"an estate of 200, Talmud",
         table({0, 0, 0, 0, 0, 0, 100, 200}),
         {"40", "80", "80"},
         {"40", "80", "80"}},
        {"two left gloves and a right one",
         table({0, 0, 0, 0, 0, 1, 1, 1}),
         {"0", "0", "1"},
         {"0", "0", "1"}},
        {"savings on an apartment",
         table({0, 0, 0, 160, 0, 170, 140, 300}),
         {"350/3", "260/3", "290/3"},
         {"4800/43", "3900/43", "4200/43"}},
        {"Gately 1974",
         table({0, 0, 0, 1170, 0, 770, 210, 1530}),
         {"26450/29", "12160/29", "5760/29"},
         {"50490/61", "29070/61", "13770/61"}},
        {"CoopGame 15.1",
         table({0, 2, 4, 18, 5, 14, 9, 24}),
         {"23/2", "7", "11/2"},
         {"209/20", "79/10", "113/20"}},
        {"a product market",
         table({0, 68, 102, 170, 0, 710, 762, 992}),
         {"149", "192", "651"},
         {"17693/97", "22224/97", "56307/97"}},
        {"halves of a unit",
         table({0, 0, 0, 2, 0, 4, 6, 15}, Rational(1, 2)),
         {"45/22", "5/2", "65/22"},
         {"45/22", "5/2", "65/22"}},
        {"Peleg & Sudhölter 5.5.12", table({0, 0, 0, 10, 0, 0, 0, 2}), none, {"-1", "-1", "4"}},
        {"no imputation", table({0, 3, 3, 0, 3, 0, 0, 5}), none, {"5/3", "5/3", "5/3"}},
        {"not quasi-balanced, CoopGame 73.2", table({0, 1, 2, 4, 3, 5, 6, 7}), none, none},
        {"simple majority", table({0, 0, 0, 1, 0, 1, 1, 1}), none, none},
        {"additive", table({0, 1, 2, 3, 4, 5, 6, 7}), {"1", "2", "4"}, none},
        {"one player", table({0, 7}), {"7"}, none},
        {"two players share what they add", table({0, 1, 2, 9}), {"4", "5"}, {"4", "5"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(texts(tau_value(c.game).value_or(Numbers{})), c.tau);
        EXPECT_EQ(texts(gately_value(c.game).value_or(Numbers{})), c.gately);
    }
}

TEST(Compromise, Costs) {
    const TableGame young = cost_table({0, 15, 20, 35, 55, 61, 65, 78});
    EXPECT_EQ(cost_texts(*tau_value(young)), (Texts{"14", "37/2", "91/2"}));
    EXPECT_EQ(cost_texts(*gately_value(young)), (Texts{"231/17", "304/17", "791/17"}));
    const TableGame airport =
        cost_table({0, 8, 11, 11, 13, 13, 13, 13, 18, 18, 18, 18, 18, 18, 18, 18});
    EXPECT_EQ(cost_texts(*tau_value(airport)), (Texts{"104/45", "143/45", "169/45", "394/45"}));
}

TEST(Compromise, AllAreEquallyTemptedToDisrupt) {
    for (int players = 2; players <= 12; ++players) {
        const TableGame game = random_table(players, 40 + std::uint64_t(players));
        const auto x = gately_value(game);
        const Numbers most = utopia_payoffs(game);
        if (!x) continue;
        std::vector<Rational> propensity;
        Rational together;
        for (std::size_t i = 0; i < std::size_t(players); ++i) {
            const Rational mine = (*x->exact)[i];
            const Rational alone = game.exact_worth(only(int(i)));
            together += mine;
            if (mine != alone) propensity.push_back(((*most.exact)[i] - mine) / (mine - alone));
        }
        EXPECT_EQ(together, game.exact_worth(everyone(players)));
        ASSERT_FALSE(propensity.empty());
        for (const Rational& other : propensity) EXPECT_EQ(other, propensity.front());
    }
}

/// Coalition by coalition.
std::vector<Rational> slow_rights(const TableGame& game) {
    const auto most = *utopia_payoffs(game).exact;
    std::vector<Rational> out;
    for (int i = 0; i < game.players(); ++i) {
        out.push_back(game.exact_worth(only(i)));
        for (Coalition s = 1; s < game.worth().size(); ++s) {
            if (!has(s, i)) continue;
            Rational left = game.exact_worth(s);
            for (const int j : players_of(s ^ only(i))) left -= most[std::size_t(j)];
            out.back() = base::max(out.back(), left);
        }
    }
    return out;
}

TEST(Compromise, MinimalRightsAgreeWithTheTwin) {
    for (int players = 1; players <= 11; ++players)
        for (const std::uint64_t most :
             {std::uint64_t{1000}, std::uint64_t{1} << 51}) {  // doubles, 128 bits
            SCOPED_TRACE(players);
            const TableGame game = random_table(players, most ^ std::uint64_t(players), most);
            EXPECT_EQ(minimal_rights(game).exact, slow_rights(game));
        }
}

TEST(Compromise, TablesThatAreNotWhole) {
    for (int players = 1; players <= 10; ++players) {
        const TableGame game = table(convex_worths(players, 60 + std::uint64_t(players)));
        const auto exact = tau_value(game);
        const auto near = tau_value(in_thirds(game));
        ASSERT_TRUE(exact && near);  // convex games are quasi-balanced, on the edge if additive
        for (std::size_t i = 0; i < std::size_t(players); ++i)
            EXPECT_NEAR(near->approximate[i], exact->approximate[i] / 3, 1e-9);
    }
    EXPECT_FALSE(gately_value(in_thirds(table({0, 1, 2, 3, 4, 5, 6, 7}))));
    EXPECT_FALSE(tau_value(in_thirds(table({0, 1, 2, 4, 3, 5, 6, 7}))));
}

}  // namespace
}  // namespace hanse::games
