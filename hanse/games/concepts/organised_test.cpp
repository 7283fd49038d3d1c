// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/organised.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/concepts/shapley_twin.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using Pairs = std::vector<std::pair<int, int>>;

/// Aumann & Myerson: two make 60, three 72.
TableGame triangle() { return table({0, 0, 0, 60, 0, 60, 60, 72}); }

TEST(Organised, KnownGames) {
    const TableGame tu = table({0, 1, 1, 1, 2, 2, 2, 2});
    struct Case {
        const char* what;
        base::Result<Numbers> value;
        Texts shares;
    };
    const Case cases[] = {
        {"Owen, TUvalues", owen_value(tu, {{0, 1}, {2}}), {"1/4", "1/4", "3/2"}},
        {"Banzhaf-Owen, TUvalues", banzhaf_owen_value(tu, {{0, 1}, {2}}), {"1/4", "1/4", "3/2"}},
        {"who is in no union stands alone", owen_value(tu, {{1, 0}}), {"1/4", "1/4", "3/2"}},
        {"a chain of links", myerson_value(triangle(), {{0, 1}, {1, 2}}), {"14", "44", "14"}},
        {"one link", myerson_value(triangle(), {{0, 1}}), {"30", "30", "0"}},
        {"no links", myerson_value(triangle(), {}), {"0", "0", "0"}},
        {"all links: Shapley",
         myerson_value(triangle(), {{0, 1}, {1, 2}, {2, 0}}),
         {"24", "24", "24"}},
        {"two teams", aumann_dreze_value(triangle(), {{0, 2}, {1}}), {"30", "0", "30"}},
        {"a team of two and one who works alone",
         aumann_dreze_value(table({0, 1, 2, 10, 5, 5, 5, 99}), {{0, 1}, {2}}),
         {"9/2", "11/2", "5"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        ASSERT_TRUE(c.value);
        EXPECT_EQ(texts(*c.value), c.shares);
    }
}

std::vector<Players> random_unions(int players, std::mt19937_64& dice) {
    std::vector<Players> out(static_cast<std::size_t>(players));
    for (int i = 0; i < players; ++i) out[dice() % out.size()].push_back(i);
    std::erase(out, Players{});
    return out;
}

/// Whether the members of every union come one directly after the other.
bool in_blocks(const std::vector<int>& order, const std::vector<Players>& unions) {
    return std::ranges::all_of(unions, [&](const Players& members) {
        const auto inside = [&](int i) { return std::ranges::find(members, i) != members.end(); };
        const auto first = std::ranges::find_if(order, inside);
        return std::all_of(first, first + std::ptrdiff_t(members.size()), inside);
    });
}

TEST(Organised, OwenIsTheMeanOverOrdersInBlocks) {
    std::mt19937_64 dice(21);
    for (int players = 1; players <= 6; ++players)
        for (int round = 0; round < 4; ++round) {
            SCOPED_TRACE(players);
            const TableGame game = random_table(players, dice());
            const auto unions = random_unions(players, dice);
            const auto wanted = twin::mean_over_orders(
                game, [&](const std::vector<int>& order) { return in_blocks(order, unions); });
            EXPECT_EQ(owen_value(game, unions)->exact, wanted);
        }
}

/// The mean contribution to all sets of whole other unions and some own members.
Rational slow_banzhaf_owen(const TableGame& game, const std::vector<Players>& unions, int player) {
    Rational sum;
    int count = 0;
    for (Coalition s = 0; s < game.worth().size(); ++s) {
        const bool fits = !has(s, player) && std::ranges::all_of(unions, [&](const Players& u) {
            Coalition members = 0;
            for (const int i : u) members |= only(i);
            return has(members, player) || (s & members) == 0 || (s & members) == members;
        });
        if (!fits) continue;
        ++count;
        sum += game.exact_worth(s | only(player)) - game.exact_worth(s);
    }
    return sum / count;
}

TEST(Organised, BanzhafOwenAgreesWithItsDefinition) {
    std::mt19937_64 dice(22);
    for (int players = 1; players <= 7; ++players) {
        const TableGame game = random_table(players, dice());
        const auto unions = random_unions(players, dice);
        const auto found = *banzhaf_owen_value(game, unions)->exact;
        for (int i = 0; i < players; ++i)
            EXPECT_EQ(found[std::size_t(i)], slow_banzhaf_owen(game, unions, i));
    }
}

/// Myerson's own characterisation: what a link is worth, it is worth to both of its ends.
TEST(Organised, MyersonIsFairOnEveryLink) {
    std::mt19937_64 dice(23);
    for (int round = 0; round < 10; ++round) {
        const int players = 3 + round % 4;
        const TableGame game = random_table(players, dice());
        Pairs links;
        for (int i = 0; i < players; ++i)
            for (int j = i + 1; j < players; ++j)
                if (dice() % 2 == 0) links.emplace_back(i, j);
        const auto with = *myerson_value(game, links)->exact;
        for (const auto& link : links) {
            Pairs fewer = links;
            std::erase(fewer, link);
            const auto without = *myerson_value(game, fewer)->exact;
            const auto [i, j] = link;
            EXPECT_EQ(with[std::size_t(i)] - without[std::size_t(i)],
                      with[std::size_t(j)] - without[std::size_t(j)]);
        }
    }
}

TEST(Organised, EveryConnectedPartSharesItsWorth) {
    const TableGame game = random_table(6, 24);
    const auto shares = *myerson_value(game, {{0, 3}, {3, 5}, {1, 4}})->exact;
    EXPECT_EQ(shares[0] + shares[3] + shares[5], game.exact_worth(0b101001));
    EXPECT_EQ(shares[1] + shares[4], game.exact_worth(0b010010));
    EXPECT_EQ(shares[2], game.exact_worth(0b000100));
}

TEST(Organised, TheValuesMeetAtTheirEnds) {
    const TableGame game = random_table(6, 25);
    const auto shapley = twin::shapley(game);
    const Players all = {0, 1, 2, 3, 4, 5};
    EXPECT_EQ(owen_value(game, {})->exact, shapley);
    EXPECT_EQ(owen_value(game, {all})->exact, shapley);
    EXPECT_EQ(aumann_dreze_value(game, {all})->exact, shapley);
    EXPECT_EQ(aumann_dreze_value(game, {})->exact, myerson_value(game, {})->exact);
}

TEST(Organised, TablesThatAreNotWhole) {
    const TableGame game = random_table(6, 26);
    const std::vector<Players> unions = {{0, 4}, {1, 2, 3}};
    const Pairs links = {{0, 4}, {1, 2}, {2, 3}};
    const auto near_thirds = [&](const base::Result<Numbers>& near,
                                 const base::Result<Numbers>& exact) {
        ASSERT_TRUE(near && exact);
        EXPECT_FALSE(near->exact);
        for (std::size_t i = 0; i < 6; ++i)
            EXPECT_NEAR(near->approximate[i], exact->approximate[i] / 3, 1e-12);
    };
    const TableGame thirds = in_thirds(game);
    near_thirds(owen_value(thirds, unions), owen_value(game, unions));
    near_thirds(banzhaf_owen_value(thirds, unions), banzhaf_owen_value(game, unions));
    near_thirds(aumann_dreze_value(thirds, unions), aumann_dreze_value(game, unions));
    near_thirds(myerson_value(thirds, links), myerson_value(game, links));
}

TEST(Organised, SaysWhoIsWrong) {
    EXPECT_FALSE(owen_value(triangle(), {{0, 3}}));
    EXPECT_FALSE(owen_value(triangle(), {{0, 1}, {1, 2}}));
    EXPECT_FALSE(banzhaf_owen_value(triangle(), {{-1}}));
    EXPECT_FALSE(aumann_dreze_value(triangle(), {{0, 0}}));
    EXPECT_FALSE(myerson_value(triangle(), {{0, 0}}));
    EXPECT_FALSE(myerson_value(triangle(), {{0, 3}}));
}

}  // namespace
}  // namespace hanse::games
