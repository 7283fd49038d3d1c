// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/airport.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "hanse/games/sampling/sampling_games.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using Shares = std::vector<Rational>;

Rational r(std::int64_t top, std::int64_t bottom) { return {top, bottom}; }

TEST(Airport, KnownAnswers) {
    struct Case {
        const char* what;
        Shares costs, shapley, nucleolus;
    };
    const Case cases[] = {
        {"textbook; model example C-05",
         {8, 11, 13, 18},
         {2, 3, 4, 9},
         {r(13, 4), r(13, 4), r(13, 4), r(33, 4)}},
        {"ties and a jump; model example C-33",
         {3, 3, 20, 21, 22},
         {r(3, 5), r(3, 5), r(94, 15), r(203, 30), r(233, 30)},
         {1, 1, r(19, 3), r(19, 3), r(22, 3)}},
        {"one user", {7}, {7}, {7}},
        {"two users share what both need", {4, 10}, {2, 8}, {2, 8}},
        {"nobody needs anything", {0, 0}, {0, 0}, {0, 0}},
        {"in any order", {18, 8, 13, 11}, {9, 2, 4, 3}, {r(33, 4), r(13, 4), r(13, 4), r(13, 4)}},
        {"who needs nothing pays nothing", {6, 0, 6}, {3, 0, 3}, {3, 0, 3}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(airport_shapley(c.costs).value(), c.shapley);
        EXPECT_EQ(airport_nucleolus(c.costs).value(), c.nucleolus);
    }
}

// Birmingham 1968-69, pounds; Littlechild & Owen (1973), table 1; the nucleolus after Littlechild &
// Thompson, Bell J. Economics 8 (1977).
TEST(Airport, Birmingham) {
    const auto airport =
        AirportTypes::create(
            {65899, 76725, 95200, 97200, 97436, 98142, 102496, 104849, 113322, 115440, 117676},
            {42, 9555, 288, 303, 151, 1315, 505, 1128, 151, 112, 22})
            .value();
    EXPECT_EQ(airport.users(), 13572);
    const std::vector<double> shapley = {4.855511346890657,  5.655659166550672,  10.303457908689037,
                                         10.845904342103736, 10.915644294822414, 11.134017322969646,
                                         13.404090315670375, 15.069341554170022, 44.79916611557353,
                                         60.60513626482726,  162.2414999011909};
    std::vector<double> nucleolus(8, 7.890502709211319);
    nucleolus.insert(nucleolus.end(), {40.14731251026216, 40.14731251026216, 103.4612414777392});
    const Shares fair = airport_shapley(airport), even = airport_nucleolus(airport);
    Rational paid_fair, paid_even;
    for (std::size_t k = 0; k < 11; ++k) {
        EXPECT_NEAR(fair[k].approximate(), shapley[k], 1e-9);
        EXPECT_NEAR(even[k].approximate(), nucleolus[k], 1e-9);
        paid_fair += fair[k] * Rational(airport.counts()[k]);
        paid_even += even[k] * Rational(airport.counts()[k]);
    }
    EXPECT_EQ(paid_fair, 117676);
    EXPECT_EQ(paid_even, 117676);
}

// airport-500 of games-known-answers.json.
TEST(Airport, FiveHundredUsers) {
    const Shares costs = airport_500();
    EXPECT_EQ(costs[0], 271131);
    const Shares shapley = airport_shapley(costs).value();
    const Shares nucleolus = airport_nucleolus(costs).value();
    const double fair[] = {645.8760491873113,  4273.480355208029,  1174.9855862930804,
                           1128.7900432485144, 375.92411796088186, 918.4212695855368};
    const double even[] = {1631.0595930232557, 1929.5606712267868, 1812.330889223422,
                           1812.330889223422,  1631.0595930232557, 1812.330889223422};
    for (std::size_t k = 0; k < 6; ++k) {
        EXPECT_NEAR(shapley[k].approximate(), fair[k], 1e-9 * fair[k]);
        EXPECT_NEAR(nucleolus[k].approximate(), even[k], 1e-9 * even[k]);
    }
    const Rational most = std::ranges::max(costs);
    EXPECT_EQ(std::accumulate(shapley.begin(), shapley.end(), Rational()), most);
    EXPECT_EQ(std::accumulate(nucleolus.begin(), nucleolus.end(), Rational()), most);
}

std::vector<Rational> random_costs(std::mt19937_64& random, int users) {
    std::uniform_int_distribution<int> cost(0, 12);
    std::vector<Rational> out;
    for (int k = 0; k < users; ++k) out.emplace_back(cost(random));
    return out;
}

/// What the users pay on average when they build the runway one after the other.
Shares built_in_all_orders(const Shares& costs) {
    std::vector<std::size_t> order(costs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Shares out(costs.size());
    std::int64_t orders = 0;
    do {
        Rational built;
        for (const std::size_t i : order) {
            out[i] += max(0, costs[i] - built);
            built = max(built, costs[i]);
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (Rational& share : out) share = share / Rational(orders);
    return out;
}

/// The recursion of model.md C.1.2, word for word, user by user.
Shares nucleolus_word_for_word(Shares costs) {
    const int n = int(costs.size());
    std::vector<std::size_t> order(costs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
    Shares out(costs.size());
    Rational paid;
    for (int s = 1; s <= n;) {
        Rational least;
        int best = 0;
        for (int k = s; k <= n; ++k) {
            const Rational each =
                (costs[order[std::size_t(k - 1)]] - paid) / Rational(k < n ? k - s + 2 : n - s + 1);
            if (best == 0 || each <= least) least = each, best = k;
        }
        paid += least * Rational(best - s + 1);
        for (; s <= best; ++s) out[order[std::size_t(s - 1)]] = least;
    }
    return out;
}

TEST(Airport, AgreesWithTheDefinitions) {
    std::mt19937_64 random(41);
    for (int round = 0; round < 60; ++round) {
        const Shares costs = random_costs(random, 1 + round % 6);
        EXPECT_EQ(airport_shapley(costs).value(), built_in_all_orders(costs));
    }
    for (int round = 0; round < 300; ++round) {
        const Shares costs = random_costs(random, 1 + round % 14);
        EXPECT_EQ(airport_nucleolus(costs).value(), nucleolus_word_for_word(costs));
    }
}

TEST(Airport, TypesAreUsersOfTheSameNeed) {
    std::mt19937_64 random(42);
    for (int round = 0; round < 60; ++round) {
        const Shares costs = random_costs(random, 1 + round % 5);
        std::vector<std::int64_t> counts;
        Shares each;
        for (const Rational& cost : costs) {
            counts.push_back(1 + std::int64_t(random() % 4));
            each.insert(each.end(), std::size_t(counts.back()), cost);
        }
        const auto types = AirportTypes::create(costs, counts).value();
        const Shares fair = airport_shapley(types), even = airport_nucleolus(types);
        const Shares fair_each = airport_shapley(each).value();
        const Shares even_each = airport_nucleolus(each).value();
        for (std::size_t k = 0, user = 0; k < costs.size(); ++k)
            for (std::int64_t copy = 0; copy < counts[k]; ++copy, ++user) {
                EXPECT_EQ(fair[k], fair_each[user]);
                EXPECT_EQ(even[k], even_each[user]);
            }
    }
}

TEST(Airport, SaysWhatIsWrong) {
    struct Case {
        const char* says;
        Shares costs;
        std::vector<std::int64_t> counts;
    };
    const Case cases[] = {
        {"no users", {}, {}},
        {"2 costs and 1 counts", {1, 2}, {1}},
        {"type 2 of users: the cost is negative: -2", {1, -2}, {1, 1}},
        {"type 1 of users: the count is 0", {1}, {0}},
        {"all together at most 2147483648", {1, 2}, {std::int64_t{1} << 31, 1}},
    };
    for (const Case& c : cases) {
        const auto answer = AirportTypes::create(c.costs, c.counts);
        ASSERT_FALSE(answer) << c.says;
        EXPECT_NE(answer.error().message.en.find(c.says), std::string::npos)
            << answer.error().message.en;
    }
    EXPECT_FALSE(airport_shapley(Shares{-1}));
}

}  // namespace
}  // namespace hanse::games
