// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/excess_scan.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

TableGame random_game(int n, std::uint64_t seed) {
    std::mt19937_64 dice(seed);
    std::vector<double> worth(std::size_t{1} << n);
    for (std::size_t c = 1; c < worth.size(); ++c) worth[c] = static_cast<double>(dice() % 1000);
    return *TableGame::create(std::move(worth));
}

std::vector<double> random_allocation(int n, std::uint64_t seed) {
    std::mt19937_64 dice(seed);
    std::vector<double> out;
    for (int i = 0; i < n; ++i) out.push_back(static_cast<double>(dice() % 200) / 8);
    return out;
}

/// All excesses, sorted.
std::vector<Excess> slow(const TableGame& game, const std::vector<double>& x, Measure measure,
                         const Span* except) {
    std::vector<Excess> out;
    for (Coalition c = 1; c + 1 < game.worth().size(); ++c)
        if (except == nullptr || !except->contains(c))
            out.push_back({c, excess_of(game, x, c, measure)});
    std::ranges::sort(out, [](const Excess& a, const Excess& b) {
        return a.excess != b.excess ? a.excess > b.excess : a.coalition < b.coalition;
    });
    return out;
}

TEST(ExcessScan, FindsTheLargestInTheirOrder) {
    for (const int n : {2, 5, 9, 10, 13}) {
        for (const Measure measure : {Measure::plain, Measure::per_capita}) {
            SCOPED_TRACE(n);
            const TableGame game = random_game(n, 3);
            const auto x = random_allocation(n, 4);
            Span settled(n);
            settled.add(everyone(n));
            settled.add(everyone(n) / 2);
            for (const Span* except :
                 {static_cast<const Span*>(nullptr), static_cast<const Span*>(&settled)}) {
                auto wanted = slow(game, x, measure, except);
                wanted.resize(std::min<std::size_t>(wanted.size(), 20));
                const auto found = largest_excesses(
                    game, x, {.count = 20, .measure = measure, .except = except}, {.threads = 2});
                ASSERT_TRUE(found);
                EXPECT_EQ(*found, wanted);
            }
        }
    }
}

TEST(ExcessScan, KeepsToTheBarAndToOnePerBlock) {
    const TableGame game = random_game(12, 8);
    const auto x = random_allocation(12, 9);
    const auto all = slow(game, x, Measure::plain, nullptr);
    const double bar = all[30].excess;
    const auto above = largest_excesses(game, x, {.count = 1000, .above = bar});
    EXPECT_TRUE(std::ranges::all_of(*above, [&](const Excess& one) { return one.excess > bar; }));
    EXPECT_GE(above->size(), 28U);
    const auto varied = largest_excesses(game, x, {.count = 1000, .one_per_block = true});
    ASSERT_EQ(varied->size(), 8U);
    EXPECT_EQ(varied->front(), all.front());
}

TEST(Span, KnowsWhatFollowsFromWhat) {
    Span span(4);
    EXPECT_TRUE(span.contains(0));
    EXPECT_TRUE(span.add(0b1111));
    EXPECT_FALSE(span.contains(0b0011));
    EXPECT_TRUE(span.add(0b0011));
    EXPECT_TRUE(span.contains(0b1100));
    EXPECT_FALSE(span.add(0b1100));
    EXPECT_TRUE(span.add(0b0101));
    EXPECT_TRUE(span.contains(0b1010));
    EXPECT_FALSE(span.contains(0b0110));
    EXPECT_EQ(span.rank(), 3);
}

/// Gaussian elimination in doubles, worked anew for each question.
bool slow_contains(const std::vector<Coalition>& rows, Coalition asked, int n) {
    std::vector<std::vector<double>> matrix;
    for (const Coalition row : rows) {
        matrix.emplace_back();
        for (int i = 0; i < n; ++i) matrix.back().push_back(has(row, i));
    }
    std::vector<double> rest;
    for (int i = 0; i < n; ++i) rest.push_back(has(asked, i));
    std::size_t done = 0;
    for (std::size_t column = 0; column < rest.size() && done < matrix.size(); ++column) {
        std::size_t pivot = done;
        for (std::size_t r = done; r < matrix.size(); ++r)
            if (std::abs(matrix[r][column]) > std::abs(matrix[pivot][column])) pivot = r;
        if (std::abs(matrix[pivot][column]) < 1e-9) continue;
        std::swap(matrix[done], matrix[pivot]);
        const auto reduce = [&](std::vector<double>& row) {
            const double factor = row[column] / matrix[done][column];
            for (std::size_t i = 0; i < row.size(); ++i) row[i] -= factor * matrix[done][i];
        };
        for (std::size_t r = done + 1; r < matrix.size(); ++r) reduce(matrix[r]);
        reduce(rest);
        ++done;
    }
    return std::ranges::all_of(rest, [](double v) { return std::abs(v) < 1e-9; });
}

TEST(Span, AgreesWithElimination) {
    std::mt19937_64 dice(11);
    for (int round = 0; round < 60; ++round) {
        const int n = 2 + static_cast<int>(dice() % 11);
        Span span(n);
        std::vector<Coalition> rows;
        for (int k = 0; k < n - 1; ++k) {
            const Coalition row = dice() % (Coalition{1} << n);
            EXPECT_EQ(span.add(row), !slow_contains(rows, row, n));
            rows.push_back(row);
            for (int asked = 0; asked < 30; ++asked) {
                const Coalition one = dice() % (Coalition{1} << n);
                EXPECT_EQ(span.contains(one), slow_contains(rows, one, n));
            }
        }
    }
}

}  // namespace
}  // namespace hanse::games
