// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/twins.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

std::string text(const std::vector<Dividend>& all) {
    std::string out;
    for (const Dividend& one : all) {
        out += one.amount.exact() + ":";
        for (const int player : one.players) out += std::to_string(player);
        out += " ";
    }
    return out;
}

TEST(Dividends, ByHand) {
    struct Case {
        const char* what;
        std::vector<Term> terms;
        const char* dividends;
    };
    const Case cases[] = {
        {"C-03: a ring of four pairs",
         {Dnf{1, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}}},
         "1:01 1:03 1:12 1:23 -1:012 -1:013 -1:023 -1:123 1:0123 "},
        {"equal sets are merged, zeros left out",
         {Unanimity{3, {1, 2}}, Unanimity{4, {1, 2}}, Unanimity{5, {0}}, Additive{{{0, -5}}}},
         "7:12 "},
        {"a square of volumes", {Power{5, {{0, 2}, {1, 3}}, 1}}, "4:0 9:1 12:01 "},
        {"a cube of volumes",
         {Power{36, {{0, 1}, {1, 2}, {2, 3}}, 2}},
         "1:0 8:1 27:2 18:01 36:02 90:12 36:012 "},
        {"whoever comes first pays", {CommonCost{1, {0, 1}}}, "-1:0 -1:1 1:01 "},
        {"nothing", {}, ""},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(text(dividends(game_of(4, c.terms)).value()), c.dividends);
    }
}

TEST(Dividends, AddUpToTheWorths) {
    Rng rng(8);
    for (int round = 0; round < 50; ++round) {
        const int players = 1 + round % 7;
        const TermGame game = game_of(
            players,
            {random_term(rng, std::size_t(round) % kKinds, players), random_term(rng, 0, players)});
        Worths worths(std::size_t{1} << players);
        const std::vector<Dividend> sets = dividends(game).value();
        for (const Dividend& one : sets) {
            Coalition set = 0;
            for (const int player : one.players) set |= only(player);
            for (Coalition coalition = 0; coalition < worths.size(); ++coalition)
                if ((coalition & set) == set) worths[coalition] += one.amount;
        }
        EXPECT_EQ(worths, slow_worths(game));
    }
}

Players from_to(int first, int last) {
    Players out(std::size_t(last - first + 1));
    std::iota(out.begin(), out.end(), first);
    return out;
}

TEST(Dividends, OfManyPlayersIfTheSetsAreFew) {
    ReadOnce::Node tree{ReadOnce::Node::Kind::all, 0, 1, {}};
    for (int player = 0; player < 24; ++player) tree.children.push_back({.player = player});
    tree.children.push_back({ReadOnce::Node::Kind::any,
                             0,
                             1,
                             {{.player = 24, .chance = Rational(1, 2)}, {.player = 25}}});
    const auto sets = dividends(game_of(26, {ReadOnce{4, tree}})).value();
    ASSERT_EQ(sets.size(), 3);
    EXPECT_EQ(sets[0].amount, 2);
    EXPECT_EQ(sets[2].amount, -2);
    EXPECT_EQ(sets[2].players, from_to(0, 25));

    const TermGame bundles = game_of(60, {Dnf{3, {from_to(0, 30), from_to(20, 50)}}});
    EXPECT_EQ(dividends(bundles).value().size(), 3);
    EXPECT_EQ(owen_value(bundles, {}).value(), shapley_value(bundles).value());

    const auto refused = dividends(game_of(30, {Unanimity{1, {0}}, CommonCost{1, from_to(0, 29)}}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.en,
              "term 2 (COMMON_COST): it touches 30 players and is no short sum of unanimity terms; "
              "at most 20 players");
}

TEST(WeightedShapley, ByBooks) {
    const TermGame lines =
        game_of(3, {Unanimity{30, {0, 1}}, Unanimity{30, {0, 2}}, Unanimity{60, {0, 1, 2}}});
    EXPECT_EQ(weighted_shapley_value(lines, fractions("3 1 2")).value(),
              fractions("141/2 35/2 32"));  // model.md C-04
    const TermGame ledger = game_of(3, {Unanimity{90, {0, 1, 2}}, Unanimity{30, {0}},
                                        Unanimity{50, {1, 2}}, Unanimity{12, {0, 1}}});
    EXPECT_EQ(weighted_shapley_value(ledger, fractions("1 2 3")).value(),
              fractions("49 58 75"));  // games-known-answers.json: ledger-3-hand
    const TermGame volumes = game_of(3, {Power{18, {{0, 3}, {1, 2}, {2, 1}}, 2}});
    EXPECT_EQ(weighted_shapley_value(volumes, fractions("3 2 1")).value(),
              fractions("63 34 11"));  // model.md C.3.2: weights by volume tilt the other way
}

TEST(WeightedShapley, EveryKindAgreesWithDrawingOrdersByWeight) {
    Rng rng(9);
    for (int round = 0; round < 100; ++round) {
        const int players = 1 + round % 6;
        const TermGame game =
            game_of(players, {random_term(rng, std::size_t(round) % kKinds, players)});
        SCOPED_TRACE(kind_of(game.terms()[0]));
        std::vector<Rational> weights(static_cast<std::size_t>(players));
        for (Rational& weight : weights)
            weight = Rational(1 + random_below(rng, 4), 1 + random_below(rng, 2));
        const Values value = weighted_shapley_value(game, weights).value();
        EXPECT_EQ(value, slow_weighted(slow_worths(game), weights));
    }
}

TEST(WeightedShapley, EqualWeightsNeedNoSets) {
    const TermGame game = game_of(200, {CommonCost{1000, from_to(0, 199)}, Unanimity{3, {0, 1}}});
    std::vector<Rational> weights(200, Rational(7, 3));
    EXPECT_EQ(weighted_shapley_value(game, weights).value(), shapley_value(game).value());
    weights[0] = 1;
    EXPECT_FALSE(weighted_shapley_value(game, weights));
}

TEST(WeightedShapley, WeightsKeepTheirPromises) {
    const TermGame game = game_of(2, {Unanimity{1, {0, 1}}});
    for (const char* wrong : {"1", "1 2 3", "1 0", "-1 2"})
        EXPECT_FALSE(weighted_shapley_value(game, fractions(wrong))) << wrong;
}

}  // namespace
}  // namespace hanse::games
