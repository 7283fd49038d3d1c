// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/sampling/marginal_walker.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "hanse/games/terms/random_terms.hpp"

namespace hanse::games {
namespace {

using base::Rational;

using Worth = std::function<double(const std::vector<bool>& inside)>;

/// Walks in random orders and compares every gain, of all who are not in yet, with a difference of
/// worths; and the spread of gains with what was promised.
void walk_all(const SampledGame& game, const Worth& worth, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto walker = game.walker();
    std::vector<int> order(std::size_t(game.players));
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> least(order.size(), 1e300), most(order.size(), -1e300);
    for (int round = 0; round < 6; ++round) {
        std::ranges::shuffle(order, random);
        std::vector<bool> inside(order.size());
        walker->reset();
        for (const int next : order) {
            const double now = worth(inside);
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (inside[i]) continue;
                inside[i] = true;
                const double gain = walker->gain(int(i));
                EXPECT_NEAR(gain, worth(inside) - now, 1e-9);
                least[i] = std::min(least[i], gain), most[i] = std::max(most[i], gain);
                inside[i] = false;
            }
            const double gain = walker->gain(next);
            EXPECT_EQ(walker->add(next), gain);
            inside[std::size_t(next)] = true;
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        EXPECT_LE(most[i] - least[i], walker->gain_spread(int(i)) + 1e-9);
}

TEST(MarginalWalker, TermsOfEveryKind) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const TermGame game = RandomTerms(seed, 7).any_game(1 + int(seed % 5));
        walk_all(
            sampled_game(game),
            [&](const std::vector<bool>& inside) { return worth(game, inside).approximate(); },
            seed);
    }
}

TEST(MarginalWalker, TablesAirportsAndVotings) {
    const TableGame table = TableGame::create({0, 1, 2, 7, -3, 5, 5, 11}, Rational(1, 4)).value();
    walk_all(
        sampled_game(table),
        [&](const std::vector<bool>& inside) {
            return table[Coalition(inside[0]) | Coalition(inside[1]) << 1 |
                         Coalition(inside[2]) << 2] /
                   4;
        },
        1);
    const std::vector<Rational> costs = {5, 0, Rational(15, 2), 5};
    walk_all(
        sampled_airport(costs),
        [&](const std::vector<bool>& inside) {
            double most = 0;
            for (std::size_t i = 0; i < costs.size(); ++i)
                if (inside[i]) most = std::max(most, costs[i].approximate());
            return -most;
        },
        2);
    for (const Players& vetoes : {Players{}, Players{1}, Players{0, 4}}) {
        const auto voting = WeightedVoting::create(9, {4, 0, 3, 6, 2}, vetoes).value();
        walk_all(
            sampled_game(voting),
            [&](const std::vector<bool>& inside) { return voting.wins(inside) ? 1.0 : 0.0; }, 3);
    }
}

// A voting counts the places where a voter would decide. Moving it there, one place after the other,
// gives the same; and over all orders it comes to the Shapley-Shubik index.
TEST(MarginalWalker, VotingMovesEveryVoterThroughAllPlaces) {
    std::mt19937_64 random(4);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::int64_t> weights;
        Players vetoes;
        for (int i = 0; i < 6; ++i) {
            weights.push_back(std::int64_t(random() % 6));
            if (random() % 5 == 0) vetoes.push_back(i);
        }
        weights[0] += 1;
        const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const auto voting = WeightedVoting::create(
            1 + std::int64_t(random()) % total / 2 + total / 2, weights, vetoes);
        if (!voting) continue;
        const auto walker = sampled_game(*voting).walker();
        std::vector<int> order = {0, 1, 2, 3, 4, 5};
        std::ranges::shuffle(order, random);
        std::vector<double> share(6), moved(6), plain(6);
        walker->score(order, share);
        for (std::size_t place = 0; place < 6; ++place)
            for (std::size_t to = 0; to < 6; ++to) {
                std::vector<int> other = order;
                other.erase(other.begin() + std::ptrdiff_t(place));
                other.insert(other.begin() + std::ptrdiff_t(to), order[place]);
                std::ranges::fill(plain, 0);
                walker->MarginalWalker::score(other, plain);
                moved[std::size_t(order[place])] += plain[std::size_t(order[place])] / 6;
            }
        for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(share[i], moved[i], 1e-12);
    }
}

TEST(MarginalWalker, VotingIsRightOnAverage) {
    const auto voting = WeightedVoting::create(9, {4, 1, 3, 6, 2}, {1}).value();
    const auto walker = sampled_game(voting).walker();
    std::vector<int> order = {0, 1, 2, 3, 4};
    std::vector<double> share(5);
    do {
        walker->score(order, share);
    } while (std::ranges::next_permutation(order).found);
    const std::vector<Rational> exact = shapley_shubik_exact(voting).value();
    for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(share[i] / 120, exact[i].approximate(), 1e-12);
}

}  // namespace
}  // namespace hanse::games
