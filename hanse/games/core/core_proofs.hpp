// SPDX-License-Identifier: Apache-2.0
// What the answers of core.hpp promise, added up coalition by coalition: for tests.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_parts.hpp"
#include "hanse/games/numerics/linear_programme.hpp"

namespace hanse::games::proofs {

using base::Rational;
using Shares = std::vector<Rational>;

inline TermGame game_of(int players, std::vector<Term> terms) {
    return TermGame::create(players, std::move(terms)).value();
}

inline Rational price(const Shares& allocation, const Players& coalition) {
    Rational out;
    for (const int player : coalition) out += allocation[std::size_t(player)];
    return out;
}

inline Rational worth_to(const TermGame& game, const Players& coalition) {
    std::vector<bool> inside(std::size_t(game.players()));
    for (const int player : coalition) inside[std::size_t(player)] = true;
    return worth(game, inside);
}

/// Every coalition but the empty one and that of everybody.
inline std::vector<Players> coalitions_of(const TermGame& game) {
    std::vector<Players> out;
    for (Coalition coalition = 1; coalition < everyone(game.players()); ++coalition)
        out.push_back(players_of(coalition));
    return out;
}

/// The obvious twin.
inline Rational largest_excess(const TermGame& game, const Shares& allocation) {
    std::optional<Rational> out;
    for (const Players& coalition : coalitions_of(game)) {
        const Rational excess = worth_to(game, coalition) - price(allocation, coalition);
        out = out ? max(*out, excess) : excess;
    }
    return *out;
}

/// How much of each player a weighted collection covers, if it is the same for all.
inline std::optional<Rational> coverage(const TermGame& game,
                                        const std::vector<WeightedCoalition>& collection) {
    Shares of(std::size_t(game.players()));
    for (const auto& [coalition, worth, weight] : collection) {
        EXPECT_GT(weight, 0);
        EXPECT_EQ(worth, worth_to(game, coalition));
        for (const int player : coalition) of[std::size_t(player)] += weight;
    }
    const bool same = std::ranges::all_of(of, [&](const Rational& one) { return one == of[0]; });
    return same ? std::optional(of[0]) : std::nullopt;
}

inline Rational weighted_worth(const std::vector<WeightedCoalition>& collection) {
    Rational out;
    for (const auto& [coalition, worth, weight] : collection) out += weight * worth;
    return out;
}

inline Rational sum_of_weights(const std::vector<WeightedCoalition>& collection) {
    Rational out;
    for (const auto& one : collection) out += one.weight;
    return out;
}

inline void expect_proven(const TermGame& game, const LeastCore& least) {
    EXPECT_EQ(sum_of(least.allocation), worth_of_all(game));
    EXPECT_EQ(largest_excess(game, least.allocation), least.epsilon);
    EXPECT_EQ(least.excess_at_most, least.epsilon);
    const auto covered = coverage(game, least.pins);
    ASSERT_TRUE(covered.has_value());
    EXPECT_EQ(sum_of_weights(least.pins), 1);
    EXPECT_EQ(weighted_worth(least.pins) - *covered * worth_of_all(game), least.epsilon);
}

inline void expect_proven(const TermGame& game, const CostOfStability& cost) {
    EXPECT_GE(cost.amount, 0);
    EXPECT_EQ(cost.amount_at_most, cost.amount);
    EXPECT_EQ(sum_of(cost.allocation), worth_of_all(game) + cost.amount);
    EXPECT_LE(largest_excess(game, cost.allocation), 0);
    EXPECT_EQ(coverage(game, cost.balanced), Rational(1));
    EXPECT_EQ(weighted_worth(cost.balanced), worth_of_all(game) + cost.amount);
}

/// The twin of the repair: all rows at once, as one programme of its own making. Nothing: no way.
inline std::optional<Rational> least_movement(const TermGame& game, const Shares& allocation,
                                              const Rational& epsilon) {
    const int n = game.players();
    Shares costs(std::size_t(2 * n));
    std::fill(costs.begin() + n, costs.end(), 1);  // what is taken
    LinearProgramme programme(costs);
    LinearRow more, less;
    for (int k = 0; k < n; ++k) {
        more.parts.push_back({k, 1}), more.parts.push_back({n + k, -1});
        less.parts.push_back({k, -1}), less.parts.push_back({n + k, 1});
    }
    programme.add(more), programme.add(less);
    for (const Players& coalition : coalitions_of(game)) {
        LinearRow row{{}, worth_to(game, coalition) - epsilon - price(allocation, coalition)};
        for (const int k : coalition) row.parts.push_back({k, 1}), row.parts.push_back({n + k, -1});
        programme.add(row);
    }
    const auto outcome = programme.solve();
    EXPECT_TRUE(is_proven(programme, *outcome));
    const auto* optimum = std::get_if<Optimum>(&*outcome);
    return optimum != nullptr ? std::optional(optimum->cost) : std::nullopt;
}

inline void expect_proven(const TermGame& game, const Shares& before, const Rational& epsilon,
                          const MinimalRepair& repair) {
    const auto least = least_movement(game, before, epsilon);
    ASSERT_EQ(repair.possible, least.has_value());
    if (!repair.possible) {
        EXPECT_GT(repair.missing, 0);
        EXPECT_EQ(coverage(game, repair.balanced), Rational(1));
        EXPECT_EQ(weighted_worth(repair.balanced) - epsilon * sum_of_weights(repair.balanced),
                  sum_of(before) + repair.missing);
        return;
    }
    EXPECT_EQ(repair.moved, *least);
    EXPECT_EQ(repair.excess_at_most, epsilon);
    EXPECT_LE(largest_excess(game, repair.allocation), epsilon);
    EXPECT_LT(repair.payments.size(), before.size());
    Shares paid = before;
    Rational moved;
    for (const Payment& payment : repair.payments) {
        EXPECT_GT(payment.amount, 0);
        paid[std::size_t(payment.from)] -= payment.amount;
        paid[std::size_t(payment.to)] += payment.amount;
        moved += payment.amount;
    }
    EXPECT_EQ(paid, repair.allocation);
    EXPECT_EQ(moved, repair.moved);
}

inline void expect_proven(const TermGame& game, const Shares& allocation, const CoreCheck& check) {
    const Rational largest = largest_excess(game, allocation);
    const bool all_given = sum_of(allocation) == worth_of_all(game);
    EXPECT_EQ(check.worst.excess, largest);
    EXPECT_EQ(check.worst.worth, worth_to(game, check.worst.coalition));
    EXPECT_EQ(check.undistributed, worth_of_all(game) - sum_of(allocation));
    EXPECT_EQ(check.in_core, all_given && largest <= 0);
    Rational exit_cost;
    for (const Players& coalition : coalitions_of(game))
        exit_cost = max(exit_cost, (worth_to(game, coalition) - price(allocation, coalition)) /
                                       Rational(int(coalition.size())));
    EXPECT_EQ(check.exit_cost, exit_cost);
}

/// A strong member, who can do well alone (D-06).
inline TermGame strong_member() {
    return game_of(3, {TableTerm{{0, 1, 2}, {0, 60, 0, 80, 0, 80, 0, 100}}});
}

}  // namespace hanse::games::proofs
