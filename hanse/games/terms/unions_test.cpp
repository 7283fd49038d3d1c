// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/unions.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/twins.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

TEST(Unions, WhoStandsInNoneStandsAlone) {
    const auto unions = Unions::create(6, {{4, 1}, {}, {5}});
    ASSERT_TRUE(unions);
    EXPECT_EQ(unions->parts(), (std::vector<Players>{{1, 4}, {5}, {0}, {2}, {3}}));
    EXPECT_EQ(unions->of(4), 0);
    EXPECT_FALSE(Unions::create(3, {{0, 1}, {1, 2}}));
    EXPECT_FALSE(Unions::create(3, {{0, 3}}));
    EXPECT_FALSE(Unions::create(3, {{1, 1}}));
}

TEST(OwenValue, ByBooks) {  // games-known-answers.json: tuvalues-owen-3
    const TermGame game = game_of(3, {TableTerm{{0, 1, 2}, fractions("0 1 1 1 2 2 2 2")}});
    EXPECT_EQ(owen_value(game, {{0, 1}, {2}}).value(), fractions("1/4 1/4 3/2"));
    EXPECT_EQ(banzhaf_owen_value(game, {{0, 1}, {2}}).value(), fractions("1/4 1/4 3/2"));
    // All needed: each union the same, then each of its players.
    const TermGame line = game_of(4, {Unanimity{12, {0, 1, 2}}});
    EXPECT_EQ(owen_value(line, {{0, 1}, {2, 3}}).value(), fractions("3 3 6 0"));
    EXPECT_EQ(banzhaf_owen_value(line, {{0, 1}, {2, 3}}).value(), fractions("3 3 6 0"));
}

TEST(OwenValue, EveryKindAgreesWithGoingThroughAllCoalitions) {
    Rng rng(10);
    for (int round = 0; round < 150; ++round) {
        const int players = 1 + round % 7;
        const TermGame game =
            game_of(players, {random_term(rng, std::size_t(round) % kKinds, players)});
        SCOPED_TRACE(kind_of(game.terms()[0]));
        const auto unions = random_parts(rng, players, 1 + round % 4);
        const Worths worths = slow_worths(game);
        const Values owen = owen_value(game, unions).value();
        EXPECT_EQ(owen, slow_owen(worths, unions));
        EXPECT_EQ(sum(owen), worths.back());
        EXPECT_EQ(banzhaf_owen_value(game, unions).value(), slow_banzhaf_owen(worths, unions));
    }
}

TEST(OwenValue, WithoutUnionsItIsTheShapleyValue) {
    Rng rng(11);
    const TermGame game = random_game(rng, 7, 12);
    EXPECT_EQ(owen_value(game, {}).value(), shapley_value(game).value());
    EXPECT_EQ(owen_value(game, {{6, 5, 4, 3, 2, 1, 0}}).value(), shapley_value(game).value());
    EXPECT_EQ(banzhaf_owen_value(game, {}).value(), banzhaf_value(game).value());
}

/// A union together gets what it would get as one player.
TEST(OwenValue, UnionsShareAmongThemselvesFirst) {
    NoisyOr patents{900, {}};
    Airport tiers;
    Players everybody;
    std::vector<Players> owners(10);
    for (int patent = 0; patent < 60; ++patent) {
        patents.chances.push_back({patent, Rational(1, 2 + patent % 7)});
        tiers.needs.push_back({patent, 10 * (patent % 10)});
        owners[std::size_t(patent % 10)].push_back(patent);
        everybody.push_back(patent);
    }
    const TermGame game = game_of(60, {patents, tiers, CommonCost{100, everybody}});
    const Values value = owen_value(game, owners).value();

    NoisyOr cases{900, {}};
    Airport needs;
    Players all;
    for (int owner = 0; owner < 10; ++owner) {
        Rational none = 1;
        for (const int patent : owners[std::size_t(owner)])
            none *= 1 - patents.chances[std::size_t(patent)].amount;
        cases.chances.push_back({owner, 1 - none});
        needs.needs.push_back({owner, 10 * owner});
        all.push_back(owner);
    }
    const Values together =
        shapley_value(game_of(10, {cases, needs, CommonCost{100, all}})).value();
    for (std::size_t owner = 0; owner < 10; ++owner) {
        Rational mine;
        for (const int patent : owners[owner]) mine += value[std::size_t(patent)];
        EXPECT_EQ(mine, together[owner]);
    }
}

TEST(OwenValue, WhatIsTooLargeNamesTheTerm) {
    Quota quota{30, {}};
    for (int player = 0; player < 25; ++player) quota.parties.push_back({player, player, 1});
    const TermGame game = game_of(25, {Unanimity{1, {0}}, quota});
    const auto refused = owen_value(game, {{0, 1}});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.en.starts_with("term 2 (QUOTA): it touches 25 players"));
    EXPECT_FALSE(owen_value(game, {{0, 25}}));
}

TEST(AumannDrezeValue, EachPartOnItsOwn) {
    Rng rng(12);
    for (int round = 0; round < 30; ++round) {
        const int players = 1 + round % 7;
        const TermGame game = random_game(rng, players, 5);
        const auto parts = random_parts(rng, players, 3);
        EXPECT_EQ(aumann_dreze_value(game, parts).value(),
                  slow_shapley(slow_parted(slow_worths(game), parts)));
    }
    const TermGame line = game_of(3, {Unanimity{12, {0, 1}}, Unanimity{9, {2}}});
    EXPECT_EQ(aumann_dreze_value(line, {{0, 2}}).value(), fractions("0 0 9"));
    EXPECT_EQ(aumann_dreze_value(line, {{0, 1}}).value(), fractions("6 6 9"));
    EXPECT_FALSE(aumann_dreze_value(line, {{0}, {0}}));
}

}  // namespace
}  // namespace hanse::games
