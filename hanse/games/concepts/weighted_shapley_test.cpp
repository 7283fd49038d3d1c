// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/weighted_shapley.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "hanse/games/concepts/shapley_twin.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;

TEST(WeightedShapley, ByHand) {
    struct Case {
        const char* what;
        std::vector<double> worth;
        std::vector<Rational> weights;
        Texts shares;
    };
    const std::vector<double> ledger = {0, 30, 0,  42,
                                        0, 30, 50, 182};  // 90 123, 30 1, 50 23, 12 12
    const Case cases[] = {
        {"weights 1, 2, 3", ledger, {1, 2, 3}, {"49", "58", "75"}},
        {"only proportions matter",
         ledger,
         {Rational(1, 7), Rational(2, 7), Rational(3, 7)},
         {"49", "58", "75"}},
        {"huge ones too", ledger, {1'000'003, 2'000'006, 3'000'009}, {"49", "58", "75"}},
        {"equal weights: Shapley", ledger, {5, 5, 5}, {"66", "61", "55"}},
        {"what 2 and 3 make together, 1 to 4",
         {0, 0, 0, 0, 0, 0, 10, 10},
         {9, 1, 4},
         {"0", "2", "8"}},
        {"one player", {0, 7}, {3}, {"7"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto shares = weighted_shapley_value(table(c.worth), c.weights);
        ASSERT_TRUE(shares);
        EXPECT_EQ(texts(*shares), c.shares);
    }
}

TEST(WeightedShapley, OfEqualWeightsIsTheMeanOverOrders) {
    for (int players = 1; players <= 6; ++players) {
        SCOPED_TRACE(players);
        const TableGame game = random_table(players, std::uint64_t(players));
        const auto shares = weighted_shapley_value(
            game, std::vector<Rational>(std::size_t(players), Rational(2, 3)));
        ASSERT_TRUE(shares);
        EXPECT_EQ(shares->exact, twin::shapley(game));
    }
}

/// Each dividend in proportion, in fractions, one after the other.
std::vector<Rational> slow(const TableGame& game, const std::vector<Rational>& weights) {
    const std::vector<Rational> dividends = twin::dividends(game);
    std::vector<Rational> out(weights.size());
    for (Coalition s = 1; s < dividends.size(); ++s) {
        Rational together;
        for (const int i : players_of(s)) together += weights[std::size_t(i)];
        for (const int i : players_of(s))
            out[std::size_t(i)] += dividends[s] * weights[std::size_t(i)] / together;
    }
    return out;
}

TEST(WeightedShapley, AgreesWithSharingEveryDividend) {
    std::mt19937_64 dice(11);
    for (int players = 1; players <= 8; ++players)
        for (const std::uint64_t most :
             {std::uint64_t{9}, std::uint64_t{100'000}}) {  // by weight, one by one
            SCOPED_TRACE(players);
            const TableGame game = random_table(players, dice());
            std::vector<Rational> weights;
            for (int i = 0; i < players; ++i)
                weights.emplace_back(std::int64_t(dice() % most + 1), 3);
            const auto shares = weighted_shapley_value(game, weights);
            ASSERT_TRUE(shares);
            EXPECT_EQ(shares->exact, slow(game, weights));
        }
}

TEST(WeightedShapley, InFloatingPointWhereFractionsWouldGrow) {
    const int players = 12;
    const TableGame game = random_table(players, 3);
    std::vector<Rational> rough, fine;
    for (int i = 0; i < players; ++i) {
        rough.emplace_back(i % 5 + 1);
        fine.push_back(Rational(i % 5 + 1) + (i == 0 ? Rational(1, 1'000'000'000) : Rational(0)));
    }
    const auto exact = weighted_shapley_value(game, rough);
    const auto near = weighted_shapley_value(game, fine);
    const auto thirds = weighted_shapley_value(in_thirds(game), rough);
    ASSERT_TRUE(exact && near && thirds);
    EXPECT_TRUE(exact->exact);
    EXPECT_FALSE(near->exact || thirds->exact);
    double sum = 0;
    for (std::size_t i = 0; i < std::size_t(players); ++i) {
        EXPECT_NEAR(near->approximate[i], exact->approximate[i], 1e-4);
        EXPECT_NEAR(thirds->approximate[i], exact->approximate[i] / 3, 1e-9);
        sum += near->approximate[i];
    }
    EXPECT_NEAR(sum, game[everyone(players)], 1e-9);
}

TEST(WeightedShapley, SaysWhatIsWrongWithWeights) {
    const TableGame game = table({0, 1, 2, 4});
    const std::vector<std::vector<Rational>> wrong = {
        {1}, {1, 2, 3}, {1, 0}, {-1, 2}, {Rational(1, std::int64_t{1} << 52), 1}};
    for (const auto& weights : wrong) {
        const auto shares = weighted_shapley_value(game, weights);
        ASSERT_FALSE(shares);
        EXPECT_FALSE(shares.error().message.zh.empty());
    }
}

}  // namespace
}  // namespace hanse::games
