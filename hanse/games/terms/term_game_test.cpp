// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/term_game.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)
using Node = ReadOnce::Node;

TEST(TermGame, WhatIsWrongIsSaid) {
    struct Case {
        Term term;
        const char* en;
    };
    const Node twice{Node::Kind::any, 0, 1, {{.player = 1}, {.player = 1}}};
    const Node bare{Node::Kind::all, 0, 1, {}};
    const Node branching{Node::Kind::leaf, 2, 1, {{.player = 1}}};
    const Case cases[] = {
        {Unanimity{1, {}},
         "term 1 (UNANIMITY): no players are listed; there should be at least one"},
        {Unanimity{1, {0, 3}}, "term 1 (UNANIMITY): there is no player 3; players are 0 to 2"},
        {Unanimity{1, {2, 0, 2}},
         "term 1 (UNANIMITY): player 2 stands twice; each should stand once"},
        {Additive{{{-1, 5}}}, "term 1 (ADDITIVE): there is no player -1; players are 0 to 2"},
        {ReadOnce{1, twice}, "term 1 (READ_ONCE): player 1 stands twice; each should stand once"},
        {ReadOnce{1, bare},
         "term 1 (READ_ONCE): an all or any has no branches; it should have at least one"},
        {ReadOnce{1, branching},
         "term 1 (READ_ONCE): the leaf of player 2 has branches; a leaf should have none"},
        {ReadOnce{1, {.player = 0, .chance = 2}},
         "term 1 (READ_ONCE): the chance 2 of player 0 is not between 0 and 1"},
        {Dnf{1, {}}, "term 1 (DNF): no bundles are listed; there should be at least one"},
        {Dnf{1, {{0}, {}}}, "term 1 (DNF): no players are listed; there should be at least one"},
        {Airport{{{1, -2}}},
         "term 1 (AIRPORT): the amount -2 of player 1 is negative; it should be zero or more"},
        {CommonCost{1, {}},
         "term 1 (COMMON_COST): no players are listed; there should be at least one"},
        {NoisyOr{1, {{0, Rational(-1, 2)}}},
         "term 1 (NOISY_OR): the chance -1/2 of player 0 is not between 0 and 1"},
        {Quota{1, {{0, -1, 5}}},
         "term 1 (QUOTA): the amount -1 of player 0 is negative; it should be zero or more"},
        {Power{1, {{0, 1}}, 3}, "term 1 (POWER): the exponent 3 should be 1 or 2"},
        {Power{1, {{0, 0}}, 1},
         "term 1 (POWER): no player has a volume above zero; at least one should"},
        {TableTerm{{0, 1}, {0, 1, 2}},
         "term 1 (TABLE): the table of 2 players has 3 numbers; there should be 4"},
        {TableTerm{{0}, {1, 2}}, "term 1 (TABLE): the empty coalition is worth 1; it should be 0"},
    };
    for (const Case& c : cases) {
        const auto game = TermGame::create(3, {c.term});
        ASSERT_FALSE(game) << c.en;
        EXPECT_EQ(game.error().message.en, c.en);
        EXPECT_FALSE(game.error().message.zh.empty());
    }
}

TEST(TermGame, AllThatIsWrongIsSaidAtOnce) {
    const auto game = TermGame::create(2, {Unanimity{1, {5}}, Unanimity{1, {0}}, Dnf{1, {}}});
    ASSERT_FALSE(game);
    EXPECT_EQ(game.error().all().size(), 2);
    EXPECT_TRUE(game.error().all()[1]->message.en.starts_with("term 3 (DNF)"));
    EXPECT_FALSE(TermGame::create(0, {}));
    EXPECT_FALSE(TermGame::create(2'000'000'000, {}));
}

TEST(TermGame, WorthsByHand) {
    struct Case {
        const char* what;
        Term term;
        const char* worths;  // of {}, {0}, {1}, {0,1}, {2}, {0,2}, {1,2}, {0,1,2}
    };
    const Node tree{
        Node::Kind::all,
        0,
        1,
        {{.player = 0},
         {Node::Kind::any, 0, 1, {{.player = 1, .chance = Rational(1, 2)}, {.player = 2}}}}};
    const Case cases[] = {
        {"all owners are needed", Unanimity{6, {2, 0}}, "0 0 0 0 0 6 0 6"},
        {"amounts add up", Additive{{{2, 5}, {0, -1}}}, "0 -1 0 -1 5 4 5 4"},
        {"a tree with a chance", ReadOnce{8, tree}, "0 0 0 4 0 8 0 8"},
        {"some bundle", Dnf{3, {{0, 1}, {2}}}, "0 0 0 3 3 3 3 3"},
        {"the largest need", Airport{{{0, 4}, {1, 7}}}, "0 -4 -7 -7 0 -4 -7 -7"},
        {"a cost of two", CommonCost{9, {1, 2}}, "0 0 -9 -9 -9 -9 -9 -9"},
        {"independent chances", NoisyOr{8, {{0, Rational(1, 2)}, {2, Rational(1, 4)}}},
         "0 4 0 4 2 5 2 5"},
        {"strong enough together", Quota{5, {{0, 3, 1}, {1, 2, 10}, {2, 9, 100}}},
         "0 0 0 11 100 101 110 111"},
        {"volumes", Power{2, {{0, 1}, {2, 3}}, 1}, "0 1/2 0 1/2 9/2 8 9/2 8"},
        {"cubes of volumes", Power{16, {{0, 1}, {2, 3}}, 2}, "0 1 0 1 27 64 27 64"},
        {"a table in its own order", TableTerm{{2, 0}, fractions("0 1 2 4")}, "0 2 0 2 1 4 1 4"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(slow_worths(game_of(3, {c.term})), fractions(c.worths));
    }
}

TEST(TermGame, TablesArePutInOrder) {
    const TermGame game = game_of(3, {TableTerm{{2, 0}, fractions("0 1 2 4")}});
    EXPECT_EQ(std::get<TableTerm>(game.terms()[0]).players, (Players{0, 2}));
    EXPECT_EQ(std::get<TableTerm>(game.terms()[0]).worths, fractions("0 2 1 4"));
}

TEST(Components, PlayersWhoShareATerm) {
    const TermGame game = game_of(7, {Unanimity{1, {5, 6}}, Dnf{1, {{1, 2}, {4}}},
                                      Additive{{{0, 1}, {3, 1}}}, CommonCost{1, {6, 0}}});
    EXPECT_EQ(components(game), (std::vector<Players>{{0, 5, 6}, {1, 2, 4}, {3}}));
    EXPECT_EQ(touched(game.terms()[1]), (Players{1, 2, 4}));
}

/// The restricted game is the game, for coalitions of those who stay.
TEST(RestrictedTo, WorthsStayTheSame) {
    Rng rng(6);
    for (int round = 0; round < 100; ++round) {
        const int players = 2 + round % 5;
        const TermGame game =
            game_of(players, {random_term(rng, std::size_t(round) % kKinds, players)});
        const Players staying = random_group(rng, players);
        SCOPED_TRACE(kind_of(game.terms()[0]));
        const Worths before = slow_worths(game), after = slow_worths(restricted_to(game, staying));
        for (Coalition coalition = 0; coalition < after.size(); ++coalition) {
            Coalition same = 0;
            for (const int player : players_of(coalition))
                same |= only(staying[std::size_t(player)]);
            EXPECT_EQ(after[coalition], before[same]);
        }
    }
}

TEST(RestrictedTo, TermsThatAreWorthNothingAreGone) {
    const Node both{Node::Kind::all, 0, 1, {{.player = 0}, {.player = 2}}};
    const TermGame game =
        game_of(3, {Unanimity{1, {0, 2}}, ReadOnce{1, both}, Dnf{1, {{1, 2}}}, Airport{{{2, 1}}},
                    CommonCost{1, {2}}, NoisyOr{1, {{2, 1}}}, Quota{1, {{2, 1, 1}}},
                    Power{1, {{0, 0}, {2, 1}}, 1}, Additive{{{2, 5}}}, TableTerm{{2}, {0, 1}}});
    EXPECT_TRUE(restricted_to(game, {0, 1}).terms().empty());
}

TEST(ToTable, ListsEveryWorth) {
    Rng rng(7);
    for (int round = 0; round < 20; ++round) {
        const TermGame game = random_game(rng, 1 + round % 6, 6);
        EXPECT_EQ(exact_worths(game), slow_worths(game));
    }
    const TermGame game = game_of(2, {Unanimity{Rational(1, 4), {0, 1}}, Additive{{{1, 3}}}});
    const auto table = to_table(game);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->exact_worth(3), Rational(13, 4));
    const auto refused = to_table(game_of(21, {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.en,
              "21 players; the worths of all coalitions are listed for at most 20");
}

}  // namespace
}  // namespace hanse::games
