// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/coalition_search.hpp"

#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

#include "hanse/games/terms/random_terms.hpp"

namespace hanse::games {
namespace {

using base::Rational;

constexpr Scope kScopes[] = {Scope::any, Scope::nonempty, Scope::proper, Scope::nonempty_proper};

/// The obvious twin: every coalition in scope, the best by the definition of the order.
Candidate best_of_all(const TermGame& game, const std::vector<Rational>& allocation, Scope scope) {
    const int players = game.players();
    std::optional<Candidate> best;
    for (Coalition coalition = 0; coalition <= everyone(players); ++coalition) {
        const bool needs_some = scope == Scope::nonempty || scope == Scope::nonempty_proper;
        const bool needs_other = scope == Scope::proper || scope == Scope::nonempty_proper;
        if (needs_some && coalition == 0) continue;
        if (needs_other && coalition == everyone(players)) continue;
        Candidate here{players_of(coalition), worth(game, flags_of(coalition, players))};
        for (const int player : here.coalition) here.excess -= allocation[std::size_t(player)];
        const auto order = [](const Candidate& c) {
            return std::tuple(-c.excess, c.coalition.size(), c.coalition);
        };
        if (!best || order(here) < order(*best)) best = here;
    }
    return *best;
}

void expect_best(const TermGame& game, const std::vector<Rational>& allocation,
                 const SearchOptions& options, int round) {
    CoalitionSearch search(game, options);
    for (const Scope scope : kScopes) {
        if (game.players() == 1 && scope == Scope::nonempty_proper) continue;
        const Candidate right = best_of_all(game, allocation, scope);
        const auto found = search.best(allocation, scope);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->best.excess, right.excess) << "round " << round << " scope " << int(scope);
        EXPECT_EQ(found->best.coalition, right.coalition)
            << "round " << round << " scope " << int(scope);
        EXPECT_EQ(found->at_most, right.excess);
    }
}

TEST(CoalitionSearch, CutsAgreeWithAllCoalitions) {
    for (int round = 0; round < 250; ++round) {
        RandomTerms random(std::uint64_t(round), 1 + round % 8);
        const TermGame game = random.convex_game(random.number(0, 9));
        EXPECT_EQ(CoalitionSearch(game).method(), SearchMethod::cut);
        expect_best(game, random.allocation(-2, 9), {}, round);
        expect_best(game, std::vector<Rational>(std::size_t(game.players())), {}, round);
    }
}

TEST(CoalitionSearch, ScansAgreeWithAllCoalitions) {
    for (int round = 0; round < 200; ++round) {
        RandomTerms random(std::uint64_t(1000 + round), 1 + round % 7);
        const TermGame game = random.any_game(random.number(0, 4));
        expect_best(game, random.allocation(-2, 9), {}, round);
    }
}

TEST(CoalitionSearch, BranchesAgreeWithAllCoalitions) {
    int branched = 0;
    for (int round = 0; round < 150; ++round) {
        RandomTerms random(std::uint64_t(2000 + round), 2 + round % 6);
        const TermGame game = random.any_game(random.number(0, 5));
        const SearchOptions options{.scan_players_max = 0};
        branched += CoalitionSearch(game, options).method() == SearchMethod::branch ? 1 : 0;
        expect_best(game, random.allocation(-2, 9), options, round);
    }
    EXPECT_GT(branched, 75);
}

/// Prices that no 128 bits hold, and worths that none hold: the same in fractions.
TEST(CoalitionSearch, NumbersOfAnySize) {
    const Rational fine = *Rational::parse("1e-50");
    for (int round = 0; round < 40; ++round) {
        RandomTerms random(std::uint64_t(3000 + round), 5);
        const TermGame game = round % 2 == 0 ? random.convex_game(5) : random.any_game(3);
        std::vector<Rational> allocation = random.allocation(-2, 9);
        for (Rational& share : allocation) share += fine * Rational(random.number(-1, 1));
        expect_best(game, allocation, {}, round);
        std::vector<Term> terms = game.terms();
        terms.push_back(Dnf{*Rational::parse("1e50"), {{0, 1}, {1, 2}, {0, 2}}});
        expect_best(TermGame::create(5, terms).value(), allocation, {}, round);
    }
}

/// Parts are searched on their own, and put together in the order of the game's players.
TEST(CoalitionSearch, PartsThatShareNoTerm) {
    const auto game = TermGame::create(7, {Unanimity{4, {0, 6}}, Dnf{4, {{1, 3}, {3, 5}}},
                                           Additive{{{2, 1}, {0, 1}}}, Unanimity{-1, {4}}});
    ASSERT_TRUE(game.has_value());
    struct Case {
        const char* what;
        std::vector<Rational> allocation;
        Scope scope;
        Players coalition;
        Rational excess;
    };
    const Case cases[] = {
        {"all parts gain", {0, 1, 0, 1, 0, 1, 1}, Scope::any, {0, 1, 2, 3, 6}, 7},
        {"none does", {5, 5, 5, 5, 5, 5, 5}, Scope::any, {}, 0},
        {"then the part that loses least", {5, 5, 5, 5, 5, 5, 5}, Scope::nonempty, {0}, -4},
        {"all want to be in", {-1, -1, -1, -1, -2, -1, -1}, Scope::any, {0, 1, 2, 3, 4, 5, 6}, 17},
        {"then the one that is missed least is out",
         {-1, -1, -1, -1, -2, -1, -1},
         Scope::proper,
         {0, 1, 2, 3, 4, 6},
         16},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = CoalitionSearch(*game).best(c.allocation, c.scope);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->best.coalition, c.coalition);
        EXPECT_EQ(found->best.excess, c.excess);
    }
}

/// Branching that is cut short knows how much it may have missed.
TEST(CoalitionSearch, ShortOfTimeItSaysHowMuchIsOpen) {
    RandomTerms random(5, 10);
    std::vector<Term> terms;
    for (int k = 0; k < 12; ++k) {
        Dnf line{random.number(5, 20), {}};
        for (int b = 0; b < 3; ++b) line.bundles.push_back(random.some(2));
        terms.push_back(line);
    }
    const TermGame game = TermGame::create(10, terms).value();
    const std::vector<Rational> allocation = random.allocation(8, 20);
    const Rational right = best_of_all(game, allocation, Scope::nonempty_proper).excess;
    bool gap = false;
    for (const int cuts : {1, 10, 30, 100, 100'000}) {
        CoalitionSearch search(game, {.scan_players_max = 0, .cuts_max = cuts});
        const auto found = search.best(allocation, Scope::nonempty_proper);
        ASSERT_TRUE(found.has_value());
        EXPECT_LE(found->best.excess, right);
        EXPECT_GE(found->at_most, right);
        gap = gap || found->best.excess < found->at_most;
        if (cuts == 100'000) {
            EXPECT_EQ(found->best.excess, found->at_most);
        }
    }
    EXPECT_TRUE(gap);
}

TEST(CoalitionSearch, WhatIsAboveALimit) {
    for (int round = 0; round < 100; ++round) {
        RandomTerms random(std::uint64_t(4000 + round), 2 + round % 5);
        const TermGame game = round % 2 == 0 ? random.convex_game(4) : random.any_game(3);
        const std::vector<Rational> allocation = random.allocation(-1, 5);
        const Rational right = best_of_all(game, allocation, Scope::nonempty_proper).excess;
        for (const Rational& allowed : {right - 1, right, Rational(0), right + 1}) {
            const auto above = CoalitionSearch(game).above(allowed, allocation);
            ASSERT_TRUE(above.has_value());
            ASSERT_EQ(above->found.empty(), right <= allowed) << "round " << round;
            if (!above->found.empty()) {
                EXPECT_EQ(above->found.front().excess, right);
            }
            for (const Candidate& one : above->found) EXPECT_GT(one.excess, allowed);
        }
    }
}

TEST(CoalitionSearch, StopsWhenTold) {
    std::stop_source source;
    source.request_stop();
    RandomTerms random(1, 4);
    for (const TermGame& game : {random.convex_game(3), random.any_game(6)})
        EXPECT_FALSE(CoalitionSearch(game)
                         .best(random.allocation(0, 3), Scope::any, {.stop = source.get_token()})
                         .has_value());
}

}  // namespace
}  // namespace hanse::games
