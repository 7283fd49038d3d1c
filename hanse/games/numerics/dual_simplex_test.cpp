// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/dual_simplex.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;
using Exact = DualSimplex<Rational>;
using Ending = Exact::Ending;

const Exact::Limits kPatient{.pivots_max = 100000};

/// Beale (1955), turned over; the name of a column does not matter to circles, so all orders.
TEST(DualSimplex, FractionsDoNotWalkInCircles) {
    std::vector<int> order{0, 1, 2};
    do {
        std::vector<Rational> costs(3);
        costs[std::size_t(order[2])] = 1;
        Exact exact(costs, 0);
        exact.add({{order[0], {1, 4}}, {order[1], {1, 2}}}, {3, 4});
        exact.add({{order[0], -60}, {order[1], -90}}, -150);
        exact.add({{order[0], {-1, 25}}, {order[1], {-1, 50}}, {order[2], 1}}, {1, 50});
        exact.add({{order[0], 9}, {order[1], 3}}, -6);
        ASSERT_EQ(exact.run(kPatient), Ending::optimal);
        EXPECT_EQ(exact.point()[std::size_t(order[2])], Rational(1, 20));
    } while (std::ranges::next_permutation(order).found);
}

/// Without costs every pivot is a tie, and only Bland's rule brings an end.
TEST(DualSimplex, NothingButTies) {
    std::mt19937_64 random(5);
    const auto number = [&](int low, int high) {
        return Rational(std::uniform_int_distribution<std::int64_t>(low, high)(random));
    };
    int ends[3] = {};
    for (int round = 0; round < 60; ++round) {
        Exact exact(std::vector<Rational>(8, 0), 0);
        for (int r = 0; r < 16; ++r) {
            Exact::Sparse row;
            for (int j = 0; j < 8; ++j) row.emplace_back(j, number(-1, 1));
            exact.add(row, number(-1, 1));
        }
        ++ends[static_cast<int>(exact.run(kPatient))];
    }
    EXPECT_GT(ends[int(Ending::optimal)], 0);
    EXPECT_GT(ends[int(Ending::infeasible)], 0);
    EXPECT_EQ(ends[int(Ending::stuck)], 0);
}

/// A start where weights are negative is refused, a dependent row is left out, and a good start is
/// kept.
TEST(DualSimplex, RestartsWhereTold) {
    Exact exact({1, 1}, 0);
    exact.add({{0, 1}, {1, 1}}, 2);  // constraint 2
    exact.add({{0, 2}, {1, 2}}, 3);  // constraint 3
    exact.add({{0, -1}}, -9);        // constraint 4
    EXPECT_TRUE(exact.restart_at({2, 1}));
    EXPECT_EQ(exact.point(), (std::vector<Rational>{2, 0}));
    EXPECT_TRUE(exact.restart_at({2, 3}));
    EXPECT_FALSE(exact.restart_at({4, 1}));
    exact.restart();
    ASSERT_EQ(exact.run(kPatient), Ending::optimal);
    EXPECT_EQ(exact.point()[0] + exact.point()[1], Rational(2));
}

/// A fresh inverse leads where the worn one leads.
TEST(DualSimplex, FreshInverses) {
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> share(0, 1);
    DualSimplex<double> worn(std::vector<double>(20, 1.0), 1e-9);
    DualSimplex<double> fresh(std::vector<double>(20, 1.0), 1e-9);
    for (int r = 0; r < 60; ++r) {
        DualSimplex<double>::Sparse row;
        for (int j = 0; j < 20; ++j) row.emplace_back(j, share(random));
        const double bound = 10 * share(random);
        worn.add(row, bound);
        fresh.add(row, bound);
    }
    using Quick = DualSimplex<double>::Ending;
    ASSERT_EQ(worn.run({.pivots_max = 10000}), Quick::optimal);
    ASSERT_EQ(fresh.run({.pivots_max = 10000, .pivots_between_fresh_inverses = 1}), Quick::optimal);
    const auto cost = [](const std::vector<double>& x) {
        return std::accumulate(x.begin(), x.end(), 0.0);
    };
    EXPECT_NEAR(cost(worn.point()), cost(fresh.point()), 1e-9);
}

}  // namespace
}  // namespace hanse::games
