// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/coalition_order.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

/// "1 2 12 3 …", players counted from 1, as they stand in the header.
std::string spelled(const std::vector<Coalition>& coalitions) {
    std::string out;
    for (const Coalition s : coalitions) {
        for (const int player : players_of(s)) out += std::to_string(player + 1);
        out += ' ';
    }
    return out;
}

TEST(CoalitionOrder, OfFourPlayers) {
    struct Case {
        const char* name;
        const char* order;
    };
    const Case cases[] = {
        {"bitmask", " 1 2 12 3 13 23 123 4 14 24 124 34 134 234 1234 "},
        {"size_lexicographic", " 1 2 3 4 12 13 14 23 24 34 123 124 134 234 1234 "},
        {"size_highest", " 1 2 3 4 12 13 23 14 24 34 123 124 134 234 1234 "},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.name);
        const auto order = coalition_order(c.name);
        ASSERT_TRUE(order);
        EXPECT_EQ(name_of(*order), c.name);
        EXPECT_EQ(spelled(coalitions_in(*order, 4)), c.order);
    }
    EXPECT_FALSE(coalition_order("lexicographic"));
}

/// Sorted by what the order says of two coalitions.
std::vector<Coalition> slow(CoalitionOrder order, int players) {
    std::vector<Coalition> out(std::size_t{1} << players);
    std::iota(out.begin(), out.end(), Coalition{0});
    std::ranges::sort(out, [&](Coalition a, Coalition b) {
        if (size_of(a) != size_of(b)) return size_of(a) < size_of(b);
        if (order == CoalitionOrder::size_highest) return a < b;
        return players_of(a) < players_of(b);
    });
    return out;
}

TEST(CoalitionOrder, AgreesWithSorting) {
    for (int players = 1; players <= 10; ++players)
        for (const auto order : {CoalitionOrder::size_lexicographic, CoalitionOrder::size_highest})
            EXPECT_EQ(coalitions_in(order, players), slow(order, players));
}

TEST(CoalitionOrder, Converts) {
    // CoopGame: singles, pairs, all; nobody left out.
    const std::vector<int> worths = {2, 4, 5, 18, 14, 9, 24};
    const std::vector<int> table = {0, 2, 4, 18, 5, 14, 9, 24};
    EXPECT_EQ(*convert(std::span(worths), CoalitionOrder::size_lexicographic), table);
    EXPECT_EQ(*convert(std::span(table), CoalitionOrder::bitmask), table);
    EXPECT_EQ(*convert_to(CoalitionOrder::size_highest, std::span(table)),
              (std::vector<int>{0, 2, 4, 5, 18, 14, 9, 24}));
}

TEST(CoalitionOrder, ThereAndBack) {
    for (int players = 1; players <= 9; ++players) {
        std::vector<int> table(std::size_t{1} << players);
        std::iota(table.begin(), table.end(), 0);
        for (const CoalitionOrder order : kCoalitionOrders) {
            const auto there = convert_to(order, std::span<const int>(table));
            ASSERT_TRUE(there);
            EXPECT_EQ(*convert(std::span<const int>(*there), order), table);
            const auto without_nobody = std::span<const int>(*there).subspan(1);
            EXPECT_EQ(*convert(without_nobody, order), table);
        }
    }
}

TEST(CoalitionOrder, KnowsTheLengthOfATable) {
    struct Case {
        std::size_t worths;
        int players;  // 0: no game has so many
    };
    const Case cases[] = {{0, 0},
                          {1, 1},
                          {2, 1},
                          {3, 2},
                          {4, 2},
                          {5, 0},
                          {6, 0},
                          {7, 3},
                          {8, 3},
                          {9, 0},
                          {(std::size_t{1} << 30) - 1, 30},
                          {std::size_t{1} << 30, 30},
                          {(std::size_t{1} << 31) - 1, 0},
                          {std::size_t{1} << 31, 0}};
    for (const Case& c : cases) {
        SCOPED_TRACE(c.worths);
        const auto players = players_of_list(c.worths);
        EXPECT_EQ(players.has_value(), c.players != 0);
        if (players) {
            EXPECT_EQ(*players, c.players);
        }
    }
    EXPECT_NE(players_of_list(9).error().message.en.find("15 and 16"), std::string::npos);
}

}  // namespace
}  // namespace hanse::games
