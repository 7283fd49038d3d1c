// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/linear_programme.hpp"

#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;

struct Dense {
    std::vector<Rational> coefficients;
    Rational at_least;
};

LinearProgramme programme_of(const std::vector<Rational>& costs, const std::vector<Dense>& rows) {
    LinearProgramme out(costs);
    for (const Dense& row : rows) {
        LinearRow sparse{.at_least = row.at_least};
        for (std::size_t j = 0; j < row.coefficients.size(); ++j)
            if (!row.coefficients[j].is_zero())
                sparse.parts.push_back({static_cast<int>(j), row.coefficients[j]});
        out.add(std::move(sparse));
    }
    return out;
}

/// The cost of the optimum, once its proof has been added up; nothing for a proven contradiction.
std::optional<Rational> proven_cost(LinearProgramme& programme) {
    const auto outcome = programme.solve();
    EXPECT_TRUE(outcome.has_value());
    EXPECT_TRUE(is_proven(programme, *outcome));
    const auto* optimum = std::get_if<Optimum>(&*outcome);
    return optimum != nullptr ? std::optional(optimum->cost) : std::nullopt;
}

std::optional<Rational> ten_to_minus(int digits) {
    return Rational::parse("1e-" + std::to_string(digits));
}

TEST(LinearProgramme, EveryCase) {
    const Rational hair = *ten_to_minus(30);
    struct Case {
        const char* what;
        std::vector<Rational> costs;
        std::vector<Dense> rows;
        std::optional<Rational> cost;
    };
    const Case cases[] = {
        {"no rows: the origin", {1, 1}, {}, 0},
        {"a diet", {2, 3}, {{{1, 1}, 4}, {{1, 3}, 6}}, 9},
        {"costs of zero", {0, 0}, {{{1, 1}, 4}}, 0},
        {"a row without columns that asks for nothing", {1}, {{{0}, -1}}, 0},
        {"a row without columns that asks for something", {1}, {{{0}, 1}}, std::nullopt},
        {"two rows that contradict each other", {1}, {{{1}, 2}, {{-1}, -1}}, std::nullopt},
        {"by less than doubles can see", {1}, {{{1}, 1}, {{-1}, hair - 1}}, std::nullopt},
        {"a point narrower than doubles can see", {1}, {{{1}, 1}, {{-1}, -1 - hair}}, 1},
        {"a cost below what doubles can add", {1, 1 + hair}, {{{1, 1}, 1}, {{-1, 0}, 0}}, 1 + hair},
        {"x >= 0 is all there is", {1, 1}, {{{-1, -1}, -5}}, 0},
        {"x >= 0 contradicts", {1, 1}, {{{-1, -1}, 5}}, std::nullopt},
        // Beale's example, turned over: the text-book rule walks in a circle on it.
        {"Beale (1955)",
         {0, 0, 1},
         {{{{1, 4}, {1, 2}, 0}, {3, 4}},
          {{-60, -90, 0}, -150},
          {{{-1, 25}, {-1, 50}, 1}, {1, 50}},
          {{9, 3, 0}, -6}},
         Rational(1, 20)},
        // Dantzig's beating heart of degeneracy: many rows through one point.
        {"five rows through one point",
         {1, 1},
         {{{1, 1}, 2}, {{2, 1}, 3}, {{1, 2}, 3}, {{3, 1}, 4}, {{1, 3}, 4}},
         2},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        LinearProgramme programme = programme_of(c.costs, c.rows);
        EXPECT_EQ(proven_cost(programme), c.cost);
    }
}

/// Klee and Minty's cube, turned over; the largest-coefficient rule visits all 2^n corners.
TEST(LinearProgramme, KleeMinty) {
    constexpr int n = 9;
    std::vector<Rational> costs;
    std::vector<Dense> rows(n);
    Rational power = 1;
    for (int i = 0; i < n; ++i) costs.push_back(power = power * Rational(5));
    for (int j = 0; j < n; ++j) {
        rows[std::size_t(j)].at_least = std::int64_t{1} << (n - 1 - j);
        for (int i = 0; i < n; ++i)
            rows[std::size_t(j)].coefficients.push_back(i < j ? Rational(0)
                                                        : i == j
                                                            ? Rational(1)
                                                            : Rational(std::int64_t{2} << (i - j)));
    }
    LinearProgramme programme = programme_of(costs, rows);
    EXPECT_EQ(proven_cost(programme), power);
}

/// Solves `system` x = `right` by elimination; nothing if it is singular.
std::optional<std::vector<Rational>> meeting_point(std::vector<Dense> system) {
    const std::size_t n = system.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        while (pivot < n && system[pivot].coefficients[k].is_zero()) ++pivot;
        if (pivot == n) return std::nullopt;
        std::swap(system[k], system[pivot]);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const Rational times = system[i].coefficients[k] / system[k].coefficients[k];
            for (std::size_t j = 0; j < n; ++j)
                system[i].coefficients[j] -= times * system[k].coefficients[j];
            system[i].at_least -= times * system[k].at_least;
        }
    }
    std::vector<Rational> out;
    for (std::size_t k = 0; k < n; ++k)
        out.push_back(system[k].at_least / system[k].coefficients[k]);
    return out;
}

Rational dot(const std::vector<Rational>& a, const std::vector<Rational>& b) {
    Rational out;
    for (std::size_t j = 0; j < a.size(); ++j) out += a[j] * b[j];
    return out;
}

/// The obvious twin: tries every corner, that is, every choice of n constraints.
std::optional<Rational> cheapest_corner(const std::vector<Rational>& costs,
                                        std::vector<Dense> rows) {
    const std::size_t n = costs.size();
    for (std::size_t j = 0; j < n; ++j) {
        rows.push_back({std::vector<Rational>(n), 0});
        rows.back().coefficients[j] = 1;
    }
    std::optional<Rational> best;
    for (unsigned choice = 0; choice < (1U << rows.size()); ++choice) {
        if (static_cast<std::size_t>(std::popcount(choice)) != n) continue;
        std::vector<Dense> tight;
        for (std::size_t r = 0; r < rows.size(); ++r)
            if ((choice >> r & 1) != 0) tight.push_back(rows[r]);
        const auto point = meeting_point(tight);
        if (!point) continue;
        bool inside = true;
        for (const Dense& row : rows)
            inside = inside && dot(row.coefficients, *point) >= row.at_least;
        if (inside && (!best || dot(costs, *point) < *best)) best = dot(costs, *point);
    }
    return best;
}

struct RandomProgramme {
    std::vector<Rational> costs;
    std::vector<Dense> rows;
};

RandomProgramme random_programme(std::mt19937_64& random, int columns, int rows) {
    const auto number = [&](int low, int high) {
        return Rational(std::uniform_int_distribution<std::int64_t>(low, high)(random));
    };
    RandomProgramme out;
    for (int j = 0; j < columns; ++j) out.costs.push_back(number(0, 4));
    for (int r = 0; r < rows; ++r) {
        out.rows.push_back({{}, number(-3, 3)});
        for (int j = 0; j < columns; ++j) out.rows.back().coefficients.push_back(number(-2, 2));
    }
    return out;
}

TEST(LinearProgramme, AgreesWithEveryCorner) {
    std::mt19937_64 random(1);
    int without_point = 0;
    for (int round = 0; round < 300; ++round) {
        const auto [costs, rows] = random_programme(random, 1 + round % 3, round % 6);
        LinearProgramme programme = programme_of(costs, rows);
        const auto cost = proven_cost(programme);
        EXPECT_EQ(cost, cheapest_corner(costs, rows)) << "round " << round;
        without_point += cost ? 0 : 1;
    }
    EXPECT_GT(without_point, 20);  // the rounds are worth something
    EXPECT_LT(without_point, 250);
}

/// Rows one by one lead to where rows all at once lead, and every step has its proof.
TEST(LinearProgramme, RowsMayArriveLate) {
    std::mt19937_64 random(2);
    for (int round = 0; round < 20; ++round) {
        const auto [costs, rows] = random_programme(random, 12, 25);
        LinearProgramme growing(costs);
        std::optional<Rational> cost;
        for (const Dense& row : rows) {
            LinearProgramme one = programme_of(costs, {row});
            growing.add(one.rows().front());
            growing.propose();
            cost = proven_cost(growing);
        }
        LinearProgramme whole = programme_of(costs, rows);
        EXPECT_EQ(cost, proven_cost(whole));
    }
}

TEST(LinearProgramme, BrokenPromises) {
    EXPECT_THROW(LinearProgramme({Rational(-1)}), base::ContractViolation);
    LinearProgramme programme({Rational(1)});
    EXPECT_THROW(programme.add({{{1, Rational(1)}}, 0}), base::ContractViolation);
    EXPECT_THROW(programme.add({{{0, Rational(1)}, {0, Rational(1)}}, 0}), base::ContractViolation);
    programme.add({{{0, Rational(2)}}, 1});
    EXPECT_FALSE(is_proven(programme, Optimum{0, {0}, {0}, {1}}));     // too cheap
    EXPECT_FALSE(is_proven(programme, Optimum{1, {1}, {0}, {1}}));     // too dear
    EXPECT_FALSE(is_proven(programme, Contradiction{{Rational(1)}}));  // adds up to nothing
}

TEST(LinearProgramme, StopsWhenTold) {
    std::stop_source source;
    source.request_stop();
    LinearProgramme programme({Rational(1)});
    programme.add({{{0, Rational(1)}}, 1});
    EXPECT_FALSE(programme.solve({.stop = source.get_token()}).has_value());
}

}  // namespace
}  // namespace hanse::games
