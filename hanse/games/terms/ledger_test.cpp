// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/ledger.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/rounding.hpp"
#include "hanse/games/terms/twins.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

TEST(Ledger, ByHand) {  // games-known-answers.json: ledger-3-hand
    Ledger ledger = Ledger::create(3, {fractions("1 2 3"), {{1, 2}}}).value();
    ledger.add(90, Players{0, 1, 2});
    ledger.add(30, Players{0});
    ledger.add(50, Players{2, 1});
    ledger.add(12, Players{0, 1});
    const LedgerShares shares = ledger.result().value();
    EXPECT_EQ(shares.lines, 4);
    EXPECT_EQ(shares.revenue, 182);
    EXPECT_EQ(shares.shapley, fractions("66 61 55"));
    EXPECT_EQ(shares.weighted_shapley, fractions("49 58 75"));
    EXPECT_EQ(shares.banzhaf, fractions("117/2 107/2 95/2"));
    EXPECT_EQ(shares.owen, fractions("81 107/2 95/2"));
}

TEST(Ledger, WhatWasNotAskedForIsNotThere) {
    Ledger ledger = Ledger::create(2).value();
    EXPECT_EQ(ledger.result()->shapley, Values(2, 0));
    ledger.add(-5, Players{1, 0});
    EXPECT_EQ(ledger.result()->shapley, Values(2, Rational(-5, 2)));
    EXPECT_EQ(ledger.result()->banzhaf.size(), 2U);
    EXPECT_TRUE(Ledger::create(2, {.banzhaf = false})->result()->banzhaf.empty());
    EXPECT_TRUE(ledger.result()->weighted_shapley.empty());
    EXPECT_TRUE(ledger.result()->owen.empty());
}

TEST(Ledger, AgreesWithTheGameOfItsLines) {
    Rng rng(18);
    std::vector<Rational> weights(130);
    for (Rational& weight : weights) weight = Rational(1 + random_below(rng, 9), 2);
    const auto unions = random_parts(rng, 130, 12);
    Ledger ledger = Ledger::create(130, {weights, unions}).value();
    std::vector<Term> lines;
    for (int k = 0; k < 200; ++k) {
        Players owners = random_group(rng, 130);
        if (k % 4 != 0) owners.resize(1 + owners.size() % 5);
        const std::int64_t cents = random_below(rng, 2'000'000) - 500'000;
        ledger.add(cents, owners);
        lines.emplace_back(Unanimity{cents, owners});
    }
    const TermGame game = game_of(130, lines);
    const LedgerShares shares = ledger.result().value();
    EXPECT_EQ(shares.shapley, shapley_value(game).value());
    EXPECT_EQ(shares.banzhaf, banzhaf_value(game).value());
    EXPECT_EQ(shares.weighted_shapley, weighted_shapley_value(game, weights).value());
    EXPECT_EQ(shares.owen, owen_value(game, unions).value());
    for (const Values* value : {&shares.shapley, &shares.weighted_shapley, &shares.owen}) {
        EXPECT_EQ(sum(*value), shares.revenue);
        const auto cents = whole_parts(*value, shares.revenue);
        EXPECT_EQ(std::accumulate(cents.begin(), cents.end(), std::int64_t{0}), shares.revenue);
    }
}

TEST(Ledger, LinesKeepTheirPromises) {
    Ledger ledger = Ledger::create(3).value();
    for (const Players& wrong : {Players{}, Players{3}, Players{-1}, Players{0, 1, 0}})
        EXPECT_THROW(ledger.add(5, wrong), base::ContractViolation);
    ledger.add(6, Players{0, 1});
    EXPECT_EQ(ledger.result()->lines, 1);
    EXPECT_EQ(ledger.result()->shapley, fractions("3 3 0"));
}

TEST(Ledger, GrowsAsOwnersAreMet) {
    Rng rng(7);
    Ledger whole = Ledger::create(60).value(), grown = Ledger::create(1).value();
    for (int players = 1; players <= 60; ++players) {
        ASSERT_TRUE(grown.grow(players));
        for (int k = 0; k < 5; ++k) {
            const std::int64_t cents = random_below(rng, 1000) - 100;
            const Players owners = random_group(rng, players);
            whole.add(cents, owners);
            grown.add(cents, owners);
        }
    }
    EXPECT_EQ(grown.result()->shapley, whole.result()->shapley);
    EXPECT_EQ(grown.result()->banzhaf, whole.result()->banzhaf);
    EXPECT_EQ(grown.result()->lines, 300);
}

TEST(Ledger, GrowingKeepsItsPromises) {
    Ledger ledger = Ledger::create(2).value();
    EXPECT_THROW(ledger.grow(1).has_value(), base::ContractViolation);
    EXPECT_FALSE(ledger.grow(1'000'001));
    ledger.add(4, Players{0, 1});
    EXPECT_EQ(ledger.result()->shapley, fractions("2 2"));
    Ledger weighted = Ledger::create(2, {fractions("1 2"), {}}).value();
    EXPECT_THROW(weighted.grow(3).has_value(), base::ContractViolation);

    Ledger wide = Ledger::create(2, {.sums_mib_max = 1}).value();
    wide.add(1, Players{0});
    wide.add(1, Players{0, 1});
    EXPECT_TRUE(wide.grow(65'536));
    EXPECT_TRUE(wide.result());
    EXPECT_TRUE(wide.grow(65'537));
    wide.add(1, Players{65'536});
    EXPECT_FALSE(wide.result());
}

TEST(Ledger, OptionsKeepTheirPromises) {
    struct Case {
        const char* what;
        int players;
        LedgerOptions options;
    };
    const Case cases[] = {
        {"nobody", 0, {}},
        {"too few weights", 2, {{1}, {}}},
        {"a weight of nothing", 2, {{1, 0}, {}}},
        {"weights of too many digits", 2, {fractions("1 0.0000001"), {}}},
        {"in two unions", 2, {{}, {{0, 1}, {1}}}},
    };
    for (const Case& c : cases) EXPECT_FALSE(Ledger::create(c.players, c.options)) << c.what;
    EXPECT_TRUE(Ledger::create(2, {fractions("3000000 6000000"), {}}));  // 1 and 2
}

TEST(Ledger, NothingOverflowsSilently) {
    Ledger ledger = Ledger::create(2).value();
    ledger.add(INT64_MAX, Players{0});
    EXPECT_EQ(ledger.result()->shapley[0], Rational(INT64_MAX));
    ledger.add(-1, Players{0, 1});
    EXPECT_FALSE(ledger.result());

    Ledger lowest = Ledger::create(1).value();
    lowest.add(INT64_MIN, Players{0});
    EXPECT_FALSE(lowest.result());

    Ledger wide = Ledger::create(40'000, {.sums_mib_max = 1}).value();  // three kinds of fractions
    for (const Players& owners : {Players{0}, Players{0, 1}, Players{0, 1, 2}}) wide.add(1, owners);
    EXPECT_TRUE(wide.result());
    wide.add(1, Players{0, 1, 2, 3});
    EXPECT_FALSE(wide.result());
}

}  // namespace
}  // namespace hanse::games
