// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/generators/generators.hpp"

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using base::Result;

std::vector<Rational> worths(const Result<TableGame>& game) {
    std::vector<Rational> out;
    for (Coalition s = 0; s < game->worth().size(); ++s) out.push_back(game->exact_worth(s));
    return out;
}

Claims claims(const Rational& estate, std::vector<Rational> amounts) {
    return *Claims::create(estate, std::move(amounts));
}

TEST(Generators, KnownTables) {
    struct Case {
        const char* what;
        Result<TableGame> game;
        std::vector<Rational> worths;
    };
    const Case cases[] = {
        {"an estate of 200, Talmud",
         bankruptcy_game(claims(200, {100, 200, 300})),
         {0, 0, 0, 0, 0, 0, 100, 200}},
        {"an estate of 67, Beatles",
         bankruptcy_game(claims(67, {10, 20, 30, 40})),
         {0, 0, 0, 0, 0, 7, 17, 27, 7, 17, 27, 37, 37, 47, 57, 67}},
        {"enough for all", bankruptcy_game(claims(3, {1, 2})), {0, 1, 2, 3}},
        {"a claim beyond the estate, however large",
         bankruptcy_game(claims(3, {1, Rational(10'000'000'000'000'000)})),
         {0, 0, 2, 3}},
        {"in thirds",
         bankruptcy_game(claims(Rational(4, 3), {1, Rational(1, 2)})),
         {0, Rational(5, 6), Rational(1, 3), Rational(4, 3)}},
        {"gloves 1 2 | 3", glove_game({0, 1}, {2}), {0, 0, 0, 0, 0, 1, 1, 1}},
        {"nobody has a right one", glove_game({0, 1}, {}), {0, 0, 0, 0}},
        {"an airport",
         airport_game(std::vector<Rational>{8, 11, 13}),
         {0, -8, -11, -11, -13, -13, -13, -13}},
        {"a cent",
         airport_game(std::vector<Rational>{Rational(1, 100), 0}),
         {0, Rational(-1, 100), 0, Rational(-1, 100)}},
        {"Straffin's votes",
         weighted_voting_game(7, std::vector<std::int64_t>{4, 3, 2, 1}),
         {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1}},
        {"winning pairs",
         minimal_winning_game(3, std::vector<Coalition>{3, 6}),
         {0, 0, 0, 1, 0, 0, 1, 1}},
        {"miners", symmetric_game(std::vector<Rational>{0, 0, 1, 1}), {0, 0, 0, 1, 0, 1, 1, 1}},
        {"a ledger",
         unanimity_sum_game(
             3, std::vector<Unanimity>{{90, {0, 1, 2}}, {30, {0}}, {50, {1, 2}}, {12, {0, 1}}}),
         {0, 30, 0, 42, 0, 30, 50, 182}},
        {"two houses, one buyer", assignment_game({{5}, {7}}), {0, 0, 0, 0, 0, 5, 7, 7}},
        {"a pair that would lose stays apart", assignment_game({{-5}}), {0, 0, 0, 0}},
        {"horses",
         horse_market_game(std::vector<Rational>{30, 20}, std::vector<Rational>{10, 25}),
         {0, 0, 0, 0, 0, 20, 10, 20, 0, 5, 0, 5, 0, 20, 10, 20}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        ASSERT_TRUE(c.game);
        EXPECT_TRUE(c.game->whole());
        EXPECT_EQ(worths(c.game), c.worths);
    }
}

TEST(Generators, TheAssignmentGameOfShapleyAndShubik) {
    const std::vector<double> wanted = {0, 0, 0, 0,  0, 0, 0, 0,  0, 5, 7, 7,  2, 5,  7,  7,
                                        0, 8, 9, 9,  3, 8, 9, 9,  0, 8, 9, 15, 3, 10, 11, 15,
                                        0, 2, 6, 6,  0, 2, 6, 6,  0, 5, 7, 11, 2, 5,  8,  11,
                                        0, 8, 9, 14, 3, 8, 9, 14, 0, 8, 9, 15, 3, 10, 11, 16};
    const auto game = assignment_game({{5, 8, 2}, {7, 9, 6}, {2, 3, 0}});
    ASSERT_TRUE(game);
    EXPECT_TRUE(std::ranges::equal(game->worth(), wanted));
}

/// What the definition says of one coalition, seventeen players large: two pieces of a table.
struct Definition {
    const char* what;
    std::function<Result<TableGame>(const Work&)> make;
    std::function<double(Coalition)> worth;
};

std::vector<std::int64_t> random_numbers(int count, std::mt19937_64& dice) {
    std::vector<std::int64_t> out;
    for (int i = 0; i < count; ++i) out.push_back(std::int64_t(dice() % 100));
    return out;
}

TEST(Generators, AgreeWithTheirDefinitionsAcrossPieces) {
    constexpr int n = 17;
    std::mt19937_64 dice(41);
    const auto numbers = random_numbers(n, dice);
    const std::vector<Rational> amounts(numbers.begin(), numbers.end());
    const auto sum = [&](Coalition s) {
        std::int64_t out = 0;
        for (const int i : players_of(s)) out += numbers[std::size_t(i)];
        return double(out);
    };
    std::vector<Unanimity> terms;
    std::vector<Coalition> owners;
    for (int k = 0; k < 40; ++k) {
        owners.push_back(dice() % everyone(n) + 1);
        terms.push_back({std::int64_t(dice() % 50) - 20, players_of(owners.back())});
    }
    const Definition cases[] = {
        {"bankruptcy",
         [&](const Work& work) { return bankruptcy_game(claims(400, amounts), work); },
         [&](Coalition s) { return std::max(0.0, 400 - sum(everyone(n) ^ s)); }},
        {"airport", [&](const Work& work) { return airport_game(amounts, work); },
         [&](Coalition s) {
             std::int64_t most = 0;
             for (const int i : players_of(s)) most = std::max(most, numbers[std::size_t(i)]);
             return -double(most);
         }},
        {"voting", [&](const Work& work) { return weighted_voting_game(450, numbers, work); },
         [&](Coalition s) { return sum(s) >= 450 ? 1.0 : 0.0; }},
        {"winning", [&](const Work& work) { return minimal_winning_game(n, owners, work); },
         [&](Coalition s) {
             return std::ranges::any_of(owners, [s](Coalition t) { return (t & s) == t; }) ? 1.0
                                                                                           : 0.0;
         }},
        {"unanimity", [&](const Work& work) { return unanimity_sum_game(n, terms, work); },
         [&](Coalition s) {
             Rational out;
             for (std::size_t t = 0; t < terms.size(); ++t)
                 if ((owners[t] & s) == owners[t]) out += terms[t].value;
             return out.approximate();
         }},
    };
    for (const Definition& c : cases) {
        SCOPED_TRACE(c.what);
        const auto game = c.make({.threads = 2});
        ASSERT_TRUE(game);
        for (int round = 0; round < 2000; ++round) {
            const Coalition s = dice() % (everyone(n) + 1);
            ASSERT_EQ((*game)[s], c.worth(s)) << s;
        }
    }
}

/// Buyers and sellers pair by pair: an assignment game in which (i, j) makes buyer i − seller j.
TEST(Generators, HorsesAreAnAssignment) {
    std::mt19937_64 dice(42);
    for (int round = 0; round < 10; ++round) {
        const auto buyers = random_numbers(1 + round % 5, dice);
        const auto sellers = random_numbers(1 + round % 4, dice);
        std::vector<std::vector<Rational>> gains(buyers.size());
        for (std::size_t i = 0; i < buyers.size(); ++i)
            for (const std::int64_t price : sellers) gains[i].emplace_back(buyers[i] - price);
        const auto horses =
            horse_market_game(std::vector<Rational>(buyers.begin(), buyers.end()),
                              std::vector<Rational>(sellers.begin(), sellers.end()));
        const auto pairs = assignment_game(gains);
        ASSERT_TRUE(horses && pairs);
        EXPECT_TRUE(std::ranges::equal(horses->worth(), pairs->worth()));
    }
}

/// The best of all ways to give each row a column or none.
double best_matching(const std::vector<std::vector<Rational>>& gains, Coalition s,
                     std::size_t row) {
    if (row == gains.size()) return 0;
    double best = best_matching(gains, s, row + 1);
    for (std::size_t j = 0; has(s, int(row)) && j < gains[row].size(); ++j) {
        const Coalition column = only(int(gains.size() + j));
        if ((s & column) == 0) continue;
        best =
            std::max(best, gains[row][j].approximate() + best_matching(gains, s ^ column, row + 1));
    }
    return best;
}

TEST(Generators, AssignmentAgreesWithAllMatchings) {
    std::mt19937_64 dice(43);
    for (const auto& [rows, columns] : {std::pair(1, 4), std::pair(3, 3), std::pair(4, 2)}) {
        std::vector<std::vector<Rational>> gains(std::size_t(rows), std::vector<Rational>{});
        for (auto& row : gains)
            for (int j = 0; j < columns; ++j) row.emplace_back(std::int64_t(dice() % 20) - 5);
        const auto game = assignment_game(gains);
        ASSERT_TRUE(game);
        for (Coalition s = 0; s < game->worth().size(); ++s)
            EXPECT_EQ((*game)[s], best_matching(gains, s, 0));
    }
}

TEST(Generators, SaysWhatIsWrong) {
    const std::vector<Rational> negative = {1, -1};
    const std::vector<Rational> thirty_one(31, Rational(1));
    const std::vector<Rational> too_fine = {1, Rational(1, std::int64_t{1} << 52)};
    struct Case {
        Result<TableGame> game;
        const char* message;
    };
    const Case cases[] = {
        {airport_game(thirty_one), "31 players; there should be from 1 to 30"},
        {airport_game({}), "0 players; there should be from 1 to 30"},
        {bankruptcy_game(claims(1, thirty_one)), "31 players; there should be from 1 to 30"},
        {airport_game(negative), "a cost is -1; it should not be below 0"},
        {airport_game(too_fine),
         "amounts are too large or too fine: as whole numbers over their common denominator their "
         "sizes should add up to 2^51 (2251799813685248) at most"},
        {weighted_voting_game(0, std::vector<std::int64_t>{1}),
         "the quota is 0; it should be above 0"},
        {weighted_voting_game(1, std::vector<std::int64_t>{-1}),
         "a weight is -1; it should not be below 0"},
        {symmetric_game(std::vector<Rational>{1, 2}),
         "the worths by size should begin with the 0 of the empty coalition"},
        {minimal_winning_game(2, std::vector<Coalition>{4}),
         "the winning coalition 4 is wrong; coalitions of 2 players are numbered 1 to 3"},
        {assignment_game({{1, 2}, {3}}),
         "row 2 of the matrix has 1 entries; all rows should have as many, at least one; row 1 has "
         "2"},
        {assignment_game({}), "0 players; there should be from 2 to 30"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.message);
        ASSERT_FALSE(c.game);
        EXPECT_EQ(c.game.error().message.en, c.message);
        EXPECT_FALSE(c.game.error().message.zh.empty());
    }
    EXPECT_FALSE(glove_game({0, 1}, {1}));
    EXPECT_FALSE(unanimity_sum_game(2, std::vector<Unanimity>{{1, {2}}}));
    EXPECT_FALSE(unanimity_sum_game(0, {}));
}

}  // namespace
}  // namespace hanse::games
