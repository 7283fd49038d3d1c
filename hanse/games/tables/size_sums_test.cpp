// SPDX-License-Identifier: Apache-2.0
// One reading of the table against the formula worked out coalition by coalition.
#include "hanse/games/tables/size_sums.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;

/// The text-book formula: sum over S without i of weight(|S|) (v(S with i) - v(S)).
std::vector<long double> slow_value(const TableGame& game, bool shapley) {
    const int n = game.players();
    std::vector<long double> weight(static_cast<std::size_t>(n));
    for (int s = 0; s < n; ++s)
        weight[static_cast<std::size_t>(s)] =
            shapley ? std::exp(std::lgamma(s + 1.0L) + std::lgamma(n - s + 0.0L) -
                               std::lgamma(n + 1.0L))
                    : std::ldexp(1.0L, 1 - n);
    std::vector<long double> out(static_cast<std::size_t>(n));
    for (Coalition c = 0; c < game.worth().size(); ++c)
        for (int i = 0; i < n; ++i)
            if (!has(c, i))
                out[static_cast<std::size_t>(i)] +=
                    weight[static_cast<std::size_t>(size_of(c))] *
                    (static_cast<long double>(game[c | only(i)]) - game[c]);
    return out;
}

TableGame random_game(int n, bool whole, std::uint64_t seed) {
    std::mt19937_64 dice(seed);
    std::vector<double> worth(std::size_t{1} << n);
    for (std::size_t c = 1; c < worth.size(); ++c)
        worth[c] = whole ? static_cast<double>(static_cast<std::int64_t>(dice() % 20001) - 10000)
                         : std::uniform_real_distribution<>(-1, 1)(dice);
    return *TableGame::create(std::move(worth));
}

TEST(SizeSums, AgreesWithTheFormulaOnEverySize) {
    for (int n = 1; n <= 17; ++n) {
        for (const bool whole : {true, false}) {
            SCOPED_TRACE(std::to_string(n) + (whole ? " whole" : ""));
            const TableGame game = random_game(n, whole, static_cast<std::uint64_t>(n));
            const auto sums = size_sums(game);
            ASSERT_TRUE(sums);
            EXPECT_EQ(sums->exact(), whole);
            for (const bool shapley : {true, false}) {
                const auto slow = slow_value(game, shapley);
                const FloatingValue fast = shapley ? shapley_value(*sums) : banzhaf_value(*sums);
                for (std::size_t i = 0; i < slow.size(); ++i) {
                    const double wanted = static_cast<double>(slow[i]);
                    EXPECT_NEAR(fast.share[i], wanted, 1e-12 * (whole ? 1e4 : 1));
                    EXPECT_LE(std::abs(fast.share[i] - wanted), std::max(fast.error_max, 1e-10));
                }
            }
        }
    }
}

TEST(SizeSums, ExactSharesAddUp) {
    for (const int n : {1, 5, 12, 16}) {
        const TableGame game = random_game(n, true, 77);
        const auto shares = exact_shapley_value(*size_sums(game));
        ASSERT_TRUE(shares);
        Rational sum;
        for (const Rational& share : *shares) sum += share;
        EXPECT_EQ(sum, game.exact_worth(everyone(n)));
    }
}

TEST(SizeSums, TheUnitScalesTheAnswer) {
    const auto game = TableGame::create({0, 100, 250, 1001}, Rational(1, 100));
    const auto shares = exact_shapley_value(*size_sums(*game));
    EXPECT_EQ((*shares)[0], Rational(851, 200));
    EXPECT_EQ((*shares)[1], Rational(1151, 200));
    EXPECT_EQ(shapley_value(*size_sums(*game)).share[0], 4.255);
}

TEST(SizeSums, ThreadsDoNotChangeABit) {
    const TableGame game = random_game(19, false, 5);
    const FloatingValue one = shapley_value(*size_sums(game));
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(shapley_value(*size_sums(game, {.threads = threads})).share, one.share);
}

TEST(SizeSums, ASourceWithoutATableGivesTheSameBits) {
    for (const int n : {3, 12, 19}) {
        const TableGame game = random_game(n, false, 6);
        const WorthSource source{.players = n,
                                 .fill = [&](Coalition first, std::span<double> part) {
                                     for (std::size_t k = 0; k < part.size(); ++k)
                                         part[k] = game[first + k];
                                 }};
        const auto sums = size_sums(source, {.threads = 2});
        ASSERT_TRUE(sums);
        EXPECT_EQ(shapley_value(*sums).share, shapley_value(*size_sums(game)).share);
    }
}

TEST(SizeSums, LargeWholeNumbersStayExact) {
    // Sums of such worths pass 2^53; a unanimity game in disguise says what is right.
    const int n = 13;
    const double huge = 0x1p51 - 12345;
    std::vector<double> worth(std::size_t{1} << n);
    for (Coalition c = 0; c < worth.size(); ++c)
        worth[c] = has(c, 2) && has(c, 11) ? huge : has(c, 5) ? -huge : 0;
    const auto game = TableGame::create(std::move(worth));
    ASSERT_TRUE(game->whole());
    EXPECT_FALSE(size_sums(*game)->exact());
    const auto shares = exact_shapley_value(*game);
    ASSERT_TRUE(shares && *shares);
    Rational sum;
    for (const Rational& share : **shares) sum += share;
    EXPECT_EQ(sum, game->exact_worth(everyone(n)));
    EXPECT_EQ((**shares)[0], Rational(0));
    EXPECT_EQ((**shares)[2], (**shares)[11]);
    const FloatingValue floating = shapley_value(*size_sums(*game));
    for (std::size_t i = 0; i < 13; ++i)
        EXPECT_NEAR(floating.share[i], (**shares)[i].approximate(), floating.error_max);
}

TEST(SizeSums, StopsWhenTold) {
    std::stop_source source;
    source.request_stop();
    const auto sums = size_sums(random_game(18, true, 1), {.stop = source.get_token()});
    ASSERT_FALSE(sums);
    EXPECT_EQ(sums.error().message.en, "the calculation was stopped as asked");
}

}  // namespace
}  // namespace hanse::games
