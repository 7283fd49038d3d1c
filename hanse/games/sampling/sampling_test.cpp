// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/sampling/sampling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "hanse/games/rules/airport.hpp"
#include "hanse/games/sampling/sampling_games.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using base::Rational;

std::vector<double> doubles(const std::vector<Rational>& exact, double factor = 1) {
    std::vector<double> out;
    for (const Rational& number : exact) out.push_back(factor * number.approximate());
    return out;
}

struct Tried {
    const char* what;
    SampledGame game;
    std::vector<double> exact;
    std::int64_t orders;
    int repetitions;
};

std::vector<Tried> tried() {
    return {{"electors", sampled_game(us_electors()),
             doubles(shapley_shubik_exact(us_electors()).value()), 1'632, 30},
            {"airport-500", sampled_airport(airport_500()),
             doubles(airport_shapley(airport_500()).value(), -1), 6'000, 8},
            {"ledger-200", sampled_game(ledger_200()), doubles(shapley_value(ledger_200()).value()),
             3'200, 5}};
}

// The short form of bench/games_coverage.cpp: all players of some repetitions.
TEST(Sampling, IntervalsKeepTheirPromise) {
    for (const Tried& c : tried()) {
        SCOPED_TRACE(c.what);
        double covered = 0, all = 0;
        for (int seed = 1; seed <= c.repetitions; ++seed) {
            const Sampled sampled =
                sampled_shapley(c.game, {.seed = std::uint64_t(seed), .orders_max = c.orders})
                    .value();
            EXPECT_GE(sampled.orders, c.orders * 9 / 10);
            EXPECT_LE(sampled.orders, c.orders);
            for (std::size_t i = 0; i < c.exact.size(); ++i, ++all)
                if (std::abs(sampled.share[i] - c.exact[i]) <= sampled.half_width[i]) ++covered;
        }
        EXPECT_GT(covered / all, 0.925);
        EXPECT_LT(covered / all, 0.975);
    }
}

/// Squared errors, summed over the players and some repetitions.
double error_of(const Tried& c, const SampledGame& game, Drawing drawing) {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Sampled sampled =
            sampled_shapley(game, {.seed = seed, .orders_max = c.orders, .drawing = drawing})
                .value();
        for (std::size_t i = 0; i < c.exact.size(); ++i)
            sum += std::pow(sampled.share[i] - c.exact[i], 2) * double(sampled.orders);
    }
    return sum;
}

/// A walker that knows nothing better than what each player brings.
class Naive final : public MarginalWalker {
public:
    explicit Naive(std::unique_ptr<MarginalWalker> walker) : walker_(std::move(walker)) {}
    void reset() override { walker_->reset(); }
    double gain(int player) const override { return walker_->gain(player); }
    double add(int player) override { return walker_->add(player); }
    double gain_spread(int player) const override { return walker_->gain_spread(player); }

private:
    std::unique_ptr<MarginalWalker> walker_;
};

// Goal 7 of the reference: a third of the variance of plain sampling, for as many orders.
TEST(Sampling, SquaresNeedAThirdOfTheOrders) {
    for (const Tried& c : tried()) {
        SCOPED_TRACE(c.what);
        const SampledGame naive{c.game.players,
                                [&c] { return std::make_unique<Naive>(c.game.walker()); }};
        EXPECT_LT(error_of(c, c.game, Drawing::squares), error_of(c, naive, Drawing::plain) / 3);
    }
}

TEST(Sampling, SameSeedSameBitsOnAnyNumberOfThreads) {
    const SampledGame game = sampled_game(ledger_200());
    for (const Drawing drawing : {Drawing::squares, Drawing::plain}) {
        const SamplingOptions options{.seed = 5, .orders_max = 2'500, .drawing = drawing};
        const Sampled one = sampled_shapley(game, options).value();
        const Sampled two = sampled_shapley(game, options, {.threads = 2}).value();
        const Sampled three = sampled_shapley(game, options, {.threads = 3}).value();
        EXPECT_EQ(one.share, two.share);
        EXPECT_EQ(one.half_width, two.half_width);
        EXPECT_EQ(one.share, three.share);
    }
    EXPECT_EQ(sampled_banzhaf(game, {.orders_max = 1'000}).value().share,
              sampled_banzhaf(game, {.orders_max = 1'000}, {.threads = 2}).value().share);
    EXPECT_NE(sampled_shapley(game, {.seed = 5, .orders_max = 400}).value().share,
              sampled_shapley(game, {.seed = 6, .orders_max = 400}).value().share);
}

TEST(Sampling, SharesAddUpToTheWorthOfAll) {
    const TermGame ledger = ledger_200();
    const Sampled sampled = sampled_shapley(sampled_game(ledger), {.orders_max = 2'000}).value();
    const double all = worth_of_all(ledger).approximate();
    EXPECT_NEAR(std::accumulate(sampled.share.begin(), sampled.share.end(), 0.0), all, 1e-9 * all);
}

TEST(Sampling, StopsOncePreciseEnough) {
    const SampledGame game = sampled_game(us_electors());
    const Sampled sampled =
        sampled_shapley(game, {.orders_max = 1'000'000, .half_width = 1e-3}).value();
    EXPECT_TRUE(sampled.precise);
    EXPECT_LE(std::ranges::max(sampled.half_width), 1e-3);
    EXPECT_LT(sampled.orders, 200'000);
    const Sampled rough = sampled_shapley(game, {.orders_max = 2'000, .half_width = 1e-5}).value();
    EXPECT_FALSE(rough.precise);
    EXPECT_LE(rough.orders, 2'000);
}

TEST(Sampling, BanzhafIsCoveredToo) {
    const TermGame ledger = ledger_200();
    const std::vector<double> exact = doubles(banzhaf_value(ledger).value());
    double covered = 0, all = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Sampled sampled =
            sampled_banzhaf(sampled_game(ledger), {.seed = seed, .orders_max = 3'000}).value();
        for (std::size_t i = 0; i < exact.size(); ++i, ++all)
            if (std::abs(sampled.share[i] - exact[i]) <= sampled.half_width[i]) ++covered;
    }
    EXPECT_GT(covered / all, 0.925);
    EXPECT_LT(covered / all, 0.975);
}

// Who always brings the same is known; who was never seen to decide may still do so now and then.
TEST(Sampling, WhatWasNotSeenIsNotTakenForImpossible) {
    const TermGame sure = TermGame::create(2, {Additive{{{0, 5}, {1, Rational(1, 3)}}}}).value();
    const Sampled known = sampled_shapley(sampled_game(sure), {.orders_max = 100}).value();
    EXPECT_NEAR(known.share[1], 1.0 / 3, 1e-12);
    EXPECT_LT(known.half_width[1], 1e-12);

    Players all(40);
    std::iota(all.begin(), all.end(), 0);
    const TermGame rare = TermGame::create(41, {Unanimity{1, all}}).value();
    const Sampled unseen = sampled_banzhaf(sampled_game(rare), {.orders_max = 1'000}).value();
    EXPECT_EQ(unseen.share[0], 0);
    EXPECT_NEAR(unseen.half_width[0], 3e-3, 1e-4);  // the rule of three
    EXPECT_EQ(unseen.half_width[40], 0);
}

TEST(Sampling, StopsWhenTold) {
    std::stop_source stop;
    int told = 0;
    const Work work{.stop = stop.get_token(), .progress = [&](double done) {
                        EXPECT_LE(done, 1);
                        if (++told == 100) stop.request_stop();
                    }};
    const Sampled some =
        sampled_shapley(sampled_game(us_electors()), {.orders_max = 100'000}, work).value();
    EXPECT_TRUE(some.stopped);
    EXPECT_LT(some.orders, 20'000);
    EXPECT_FALSE(sampled_shapley(sampled_game(us_electors()), {}, work));  // told before it began
}

TEST(Sampling, AnyNumberOfPlayersAndOrders) {
    for (int players = 1; players <= 5; ++players) {
        Players all(std::size_t(players), 0);
        std::iota(all.begin(), all.end(), 0);
        const TermGame game = TermGame::create(players, {Unanimity{1, all}}).value();
        for (const std::int64_t orders : {2, 3, 64, 500}) {
            const Sampled sampled =
                sampled_shapley(sampled_game(game), {.orders_max = orders}).value();
            EXPECT_LE(sampled.orders, orders);
            EXPECT_NEAR(std::accumulate(sampled.share.begin(), sampled.share.end(), 0.0), 1, 1e-12);
        }
    }
}

TEST(Sampling, SaysWhatIsWrong) {
    const SampledGame game = sampled_game(us_electors());
    const auto few = sampled_shapley(game, {.orders_max = 1});
    ASSERT_FALSE(few);
    EXPECT_EQ(few.error().message.en, "1 orders to draw; it should be at least 2");
    const auto sure = sampled_banzhaf(game, {.confidence = 1});
    ASSERT_FALSE(sure);
    EXPECT_EQ(sure.error().message.en, "a confidence of 1; it should be above 0 and below 1");
}

}  // namespace
}  // namespace hanse::games
