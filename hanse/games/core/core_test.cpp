// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/core.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/games/core/core_proofs.hpp"
#include "hanse/games/terms/random_terms.hpp"

namespace hanse::games {
namespace {

using namespace proofs;  // NOLINT(google-build-using-namespace): ours, and for nothing else

// Random games against the definitions, and against their own proofs.

TEST(Core, EveryAnswerIsProven) {
    for (int round = 0; round < 120; ++round) {
        SCOPED_TRACE(round);
        RandomTerms random(std::uint64_t(round), 2 + round % 5);
        const TermGame game =
            round % 3 == 0 ? random.convex_game(5) : random.any_game(random.number(1, 4));
        expect_proven(game, *least_core(game));
        expect_proven(game, *cost_of_stability(game));
        Shares allocation = random.allocation(-2, 9);
        expect_proven(game, allocation, *core_check(game, allocation));
        if (round % 4 > 0) allocation[0] += worth_of_all(game) - sum_of(allocation);
        expect_proven(game, allocation, *core_check(game, allocation));
        for (const Rational& epsilon : {Rational(0), Rational(3, 2), Rational(-1)})
            expect_proven(game, allocation, epsilon,
                          *minimal_repair(game, allocation, {.epsilon = epsilon}));
    }
}

TEST(Core, OfLargerGames) {
    for (int round = 0; round < 4; ++round) {
        SCOPED_TRACE(round);
        RandomTerms random(std::uint64_t(100 + round), 9);
        const TermGame game = round % 2 == 0 ? random.convex_game(30) : random.any_game(12);
        expect_proven(game, *least_core(game));
        expect_proven(game, *cost_of_stability(game));
        Shares allocation = random.allocation(0, 9);
        allocation[0] += worth_of_all(game) - sum_of(allocation);
        expect_proven(game, allocation, 0, *minimal_repair(game, allocation));
        expect_proven(game, allocation, *core_check(game, allocation));
    }
}

/// model.md L.3.
TEST(Core, NamesUnitsAndBystandersDoNotMatter) {
    for (int round = 0; round < 30; ++round) {
        SCOPED_TRACE(round);
        RandomTerms random(std::uint64_t(200 + round), 5);
        std::vector<Term> terms, doubled, turned, split, extra;
        for (int k = 0; k < 6; ++k) {
            const int value = random.number(-4, 20);
            Players owners = random.some(), others;
            for (const int owner : owners) others.push_back(4 - owner);
            std::ranges::sort(others);
            terms.push_back(Unanimity{value, owners});
            doubled.push_back(Unanimity{2 * value, owners});
            turned.push_back(Unanimity{value, others});
            split.push_back(Unanimity{Rational(value, 2), owners});
            split.push_back(split.back());
        }
        const TermGame game = game_of(5, terms), twice = game_of(5, doubled),
                       mirror = game_of(5, turned), halves = game_of(5, split),
                       bystander = game_of(6, terms);
        Shares shares = random.allocation(0, 5);
        shares[0] += worth_of_all(game) - sum_of(shares);
        Shares more = shares, back = shares, longer = shares;
        for (Rational& share : more) share *= 2;
        std::ranges::reverse(back);
        longer.emplace_back(0);
        const auto repair = *minimal_repair(game, shares);
        const Rational stable = cost_of_stability(game)->amount;
        EXPECT_EQ(minimal_repair(twice, more)->moved, 2 * repair.moved);
        EXPECT_EQ(minimal_repair(mirror, back)->moved, repair.moved);
        EXPECT_EQ(minimal_repair(halves, shares)->moved, repair.moved);
        EXPECT_EQ(minimal_repair(bystander, longer)->moved, repair.moved);
        EXPECT_EQ(cost_of_stability(twice)->amount, 2 * stable);
        EXPECT_EQ(cost_of_stability(mirror)->amount, stable);
        EXPECT_EQ(cost_of_stability(bystander)->amount, stable);
        EXPECT_EQ(least_core(twice)->epsilon, 2 * least_core(game)->epsilon);
        EXPECT_EQ(least_core(mirror)->epsilon, least_core(game)->epsilon);
        EXPECT_EQ(core_check(twice, more)->exit_cost, 2 * core_check(game, shares)->exit_cost);
        EXPECT_EQ(core_check(mirror, back)->worst.excess, core_check(game, shares)->worst.excess);
    }
}

/// Money of any size: where doubles see nothing, fractions do all the work.
TEST(Core, AmountsOfAnySize) {
    for (const char* unit : {"1e-60", "1e-12", "1e15", "1e60"}) {
        SCOPED_TRACE(unit);
        const Rational one = *Rational::parse(unit);
        for (int round = 0; round < 6; ++round) {
            RandomTerms random(std::uint64_t(300 + round), 4);
            TableTerm table{{0, 1, 2, 3}, {0}};
            while (table.worths.size() < 16)
                table.worths.push_back(one * Rational(random.number(0, 20)));
            const TermGame game = game_of(4, {table});
            expect_proven(game, *least_core(game));
            expect_proven(game, *cost_of_stability(game));
            const Shares equal(4, worth_of_all(game) / 4);
            expect_proven(game, equal, one, *minimal_repair(game, equal, {.epsilon = one}));
            expect_proven(game, equal, *core_check(game, equal));
        }
    }
}

/// A search that stops early is honest about it: the truth lies between its bounds.
TEST(Core, ShortOfTimeTheTruthLiesBetween) {
    RandomTerms random(3, 8);
    std::vector<Term> terms;
    for (int k = 0; k < 10; ++k)
        terms.push_back(
            Dnf{random.number(5, 20), {random.some(2), random.some(2), random.some(2)}});
    const TermGame game = game_of(8, terms);
    const Rational together = worth_of_all(game);
    const Rational right = cost_of_stability(game)->amount + together;
    bool open = false;
    for (const int cuts : {1, 8, 20, 50, 100'000}) {
        CoalitionSearch search(game, {.scan_players_max = 0, .cuts_max = cuts});
        const auto least = least_sum(game, 0, &together, search, {});
        ASSERT_TRUE(least.has_value());
        EXPECT_LE(least->sum, right);
        EXPECT_LE(largest_excess(game, least->allocation), least->excess_at_most);
        EXPECT_GE(least->sum + Rational(8) * max(least->excess_at_most, 0), right);
        open = open || least->excess_at_most > 0;
        if (cuts == 100'000) {
            EXPECT_EQ(least->sum, right);
        }
    }
    EXPECT_TRUE(open);
}

/// More than 20 players with substitutes, tied together: no scan, no cut.
TEST(Core, BranchesWhereNothingElseHelps) {
    std::vector<Term> terms;
    for (int k = 0; k + 3 < 24; k += 2)
        terms.push_back(Dnf{10 + k, {{k, k + 1}, {k, k + 2}, {k, k + 3}}});
    const TermGame game = game_of(24, terms);
    const Shares equal(24, worth_of_all(game) / 24);
    const auto check = core_check(game, equal);
    EXPECT_EQ(check->worst.method, SearchMethod::branch);
    EXPECT_TRUE(check->worst.exact());
    EXPECT_FALSE(check->convex);
    const auto repair = minimal_repair(game, equal);
    ASSERT_TRUE(repair->possible);
    EXPECT_EQ(repair->excess_at_most, 0);
    EXPECT_TRUE(core_check(game, repair->allocation)->in_core);
}

TEST(Core, WhatItSays) {
    struct Case {
        Shares allocation;
        const char *zh, *en;
    };
    const Case cases[] = {
        {{80, 10, 10},
         "在核心：没有联盟能因离开而多得",
         "in the core: no coalition gains by leaving"},
        {{40, 30, 30},
         "不在核心：参与者 0 自立可得 60，多得 20",
         "not in the core: players 0 would have 60 on their own, 20 more"},
        {{80, 10, 9},
         "不在核心：分配总额比大联盟的价值少 1",
         "not in the core: what is handed out is 1 less than the worth of everybody together"},
    };
    for (const Case& c : cases) {
        const auto words = verdict(*core_check(strong_member(), c.allocation));
        EXPECT_EQ(words.zh, c.zh);
        EXPECT_EQ(words.en, c.en);
    }
    CoreCheck open;
    open.worst.excess_at_most = 5;
    EXPECT_NE(verdict(open).en.find("up to 5"), std::string::npos);
}

TEST(Core, RefusesWhatItCannotAnswer) {
    const TermGame alone = game_of(1, {Unanimity{5, {0}}});
    const Shares one{5}, two{1, 2};
    EXPECT_FALSE(most_violated_coalition(alone, one).has_value());
    EXPECT_FALSE(core_check(alone, one).has_value());
    EXPECT_FALSE(least_core(alone).has_value());
    EXPECT_FALSE(cost_of_stability(alone).has_value());
    EXPECT_FALSE(minimal_repair(alone, one).has_value());
    const auto error = core_check(strong_member(), two);
    ASSERT_FALSE(error.has_value());
    EXPECT_EQ(error.error().message.en,
              "the allocation has 2 numbers for 3 players; there should be one each");
    EXPECT_FALSE(minimal_repair(strong_member(), two).has_value());
    EXPECT_FALSE(most_violated_coalition(strong_member(), two).has_value());
}

TEST(Core, StopsWhenTold) {
    std::stop_source source;
    source.request_stop();
    const Work work{.stop = source.get_token()};
    const Shares equal(3, Rational(100, 3));
    EXPECT_FALSE(core_check(strong_member(), equal, work).has_value());
    EXPECT_FALSE(least_core(strong_member(), work).has_value());
    EXPECT_FALSE(cost_of_stability(strong_member(), work).has_value());
    EXPECT_FALSE(minimal_repair(strong_member(), equal, {}, work).has_value());
}

}  // namespace
}  // namespace hanse::games
