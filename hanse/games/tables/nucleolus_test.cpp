// SPDX-License-Identifier: Apache-2.0
// The nucleolus against published values, and its proof against a checker of a few lines that shares
// nothing with the solver.
#include "hanse/games/tables/nucleolus.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "hanse/games/tables/table_core.hpp"

namespace hanse::games {
namespace {

using base::Rational;

/// Rank of 0/1 vectors by elimination modulo a prime: it is never too high, and too low for none of our seeds.
int rank_of(const std::vector<Coalition>& rows, int n) {
    constexpr std::int64_t kPrime = 1'000'000'007;
    const auto power = [](std::int64_t b, std::int64_t e) {
        std::int64_t out = 1;
        for (; e > 0; e /= 2, b = b * b % kPrime)
            if (e % 2 == 1) out = out * b % kPrime;
        return out;
    };
    std::vector<std::vector<std::int64_t>> m;
    for (const Coalition row : rows) {
        m.emplace_back();
        for (int i = 0; i < n; ++i) m.back().push_back(static_cast<std::int64_t>(row >> i & 1));
    }
    std::size_t rank = 0;
    for (std::size_t c = 0; c < static_cast<std::size_t>(n) && rank < m.size(); ++c) {
        std::size_t p = rank;
        while (p < m.size() && m[p][c] == 0) ++p;
        if (p == m.size()) continue;
        std::swap(m[rank], m[p]);
        const std::int64_t inverse = power(m[rank][c], kPrime - 2);
        for (std::size_t r = rank + 1; r < m.size(); ++r) {
            const std::int64_t f = m[r][c] * inverse % kPrime;
            for (std::size_t k = c; k < static_cast<std::size_t>(n); ++k)
                m[r][k] = ((m[r][k] - f * m[rank][k]) % kPrime + kPrime) % kPrime;
        }
        ++rank;
    }
    return static_cast<int>(rank);
}

/// Holds the words of certificate.hpp against the table, coalition by coalition. Unit 1 only.
void expect_proof(const TableGame& game, const Certificate& proof) {
    const int n = game.players();
    const Coalition all = (Coalition{1} << n) - 1;
    std::int64_t steps = 1;
    for (const Rational& x : proof.allocation) steps = std::lcm(steps, *x.denominator().to_int64());
    for (const auto& tier : proof.tiers)
        steps = std::lcm(steps, *tier.epsilon.denominator().to_int64());
    std::vector<std::int64_t> excess(all + 1);  // times steps
    for (Coalition s = 0; s <= all; ++s) {
        excess[s] = static_cast<std::int64_t>(game[s]) * steps;
        for (int i = 0; i < n; ++i)
            if ((s >> i & 1) != 0)
                excess[s] -=
                    *(proof.allocation[static_cast<std::size_t>(i)] * Rational(steps)).to_int64();
    }
    EXPECT_EQ(excess[all], 0);
    std::vector<Coalition> settled = {all};
    for (const auto& tier : proof.tiers) {
        const std::int64_t epsilon = *(tier.epsilon * Rational(steps)).to_int64();
        const auto by_size = [&](Coalition s) {
            return proof.measure == Measure::plain ? 1 : std::popcount(s);
        };
        const int before = rank_of(settled, n);
        for (Coalition s = 1; s < all; ++s) {
            if (excess[s] <= epsilon * by_size(s)) continue;
            std::vector<Coalition> with = settled;
            with.push_back(s);
            ASSERT_EQ(rank_of(with, n), before) << "coalition " << s;
        }
        std::vector<Rational> balance(static_cast<std::size_t>(n));
        Rational total;
        const auto count = [&](const Certificate::Weighted& one) {
            for (int i = 0; i < n; ++i)
                if ((one.coalition >> i & 1) != 0)
                    balance[static_cast<std::size_t>(i)] += one.weight;
        };
        for (const auto& one : tier.coalitions) {
            EXPECT_EQ(excess[one.coalition], epsilon * by_size(one.coalition));
            EXPECT_GT(one.weight, Rational(0));
            total += one.weight * Rational(by_size(one.coalition));
            count(one);
        }
        for (const auto& one : tier.floors) {
            EXPECT_EQ(std::popcount(one.coalition), 1);
            EXPECT_EQ(excess[one.coalition], 0);
            EXPECT_GT(one.weight, Rational(0));
            count(one);
        }
        for (const auto& one : tier.settled) {
            std::vector<Coalition> with = settled;
            with.push_back(one.coalition);
            EXPECT_EQ(rank_of(with, n), before);
            count(one);
        }
        EXPECT_EQ(total, Rational(1));
        for (const Rational& one : balance) EXPECT_TRUE(one.is_zero());
        for (const auto& one : tier.coalitions) settled.push_back(one.coalition);
        for (const auto& one : tier.floors) settled.push_back(one.coalition);
    }
    EXPECT_EQ(rank_of(settled, n), n);
    for (int i = 0; i < n && proof.individually_rational; ++i)
        EXPECT_LE(excess[Coalition{1} << i], 0);
}

TableGame benedek(int family, int n, std::uint32_t seed) {
    std::uint32_t state = seed;
    const auto next = [&] { return (state = state * 214013U + 2531011U) >> 16 & 32767U; };
    std::vector<double> v(std::size_t{1} << n);
    if (family == 1) v.back() = next() % 201 + 100U * static_cast<unsigned>(n - 2);
    for (std::size_t s = 1; s < v.size() - (family == 1 ? 1 : 0); ++s) {
        const auto size = static_cast<unsigned>(std::popcount(s));
        if (size < 2) continue;
        v[s] = next() % (family == 1   ? 100U * size
                         : family == 2 ? 50U * static_cast<unsigned>(n)
                                       : static_cast<unsigned>(n)) +
               1;
    }
    return *TableGame::create(std::move(v));
}

std::vector<Rational> fractions(std::initializer_list<const char*> texts) {
    std::vector<Rational> out;
    for (const char* text : texts) out.push_back(*Rational::parse(text));
    return out;
}

TEST(Nucleolus, KnownAnswers) {
    struct Case {
        const char* what;
        std::vector<double> worth;
        NucleolusOptions options;
        std::vector<Rational> shares;
    };
    const NucleolusOptions nucleolus_of{}, pre{.individually_rational = false},
        each{.measure = Measure::per_capita};
    const Case cases[] = {
        {"Talmud, estate 200",
         {0, 0, 0, 0, 0, 0, 100, 200},
         nucleolus_of,
         fractions({"50", "75", "75"})},
        {"the same per capita",
         {0, 0, 0, 0, 0, 0, 100, 200},
         each,
         fractions({"100/3", "250/3", "250/3"})},
        {"Gately 1974",
         {0, 0, 0, 1170, 0, 770, 210, 1530},
         nucleolus_of,
         fractions({"955", "395", "180"})},
        {"Peleg & Sudhölter 5.5.12",
         {0, 0, 0, 10, 0, 0, 0, 2},
         nucleolus_of,
         fractions({"1", "1", "0"})},
        {"without floors", {0, 0, 0, 10, 0, 0, 0, 2}, pre, fractions({"3", "3", "-4"})},
        {"per capita with floors", {0, 0, 0, 10, 0, 0, 0, 2}, each, fractions({"1", "1", "0"})},
        {"CoopGame, three players",
         {0, 2, 4, 18, 5, 14, 9, 24},
         nucleolus_of,
         fractions({"23/2", "7", "11/2"})},
        {"CoopGame, four players",
         {0, 0, 0, 5, 0, 5, 9, 13, 0, 8, 10, 15, 8, 16, 17, 21},
         nucleolus_of,
         fractions({"7/2", "9/2", "11/2", "15/2"})},
        {"a ledger",
         {0, 30, 0, 42, 0, 30, 50, 182},
         nucleolus_of,
         fractions({"242/3", "152/3", "152/3"})},
        {"a ledger per capita",
         {0, 30, 0, 42, 0, 30, 50, 182},
         each,
         fractions({"64", "65", "53"})},
        {"one player", {0, 7}, nucleolus_of, fractions({"7"})},
        {"nothing to share", std::vector<double>(16), nucleolus_of,
         fractions({"0", "0", "0", "0"})},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto game = TableGame::create(c.worth);
        const auto found = nucleolus(*game, c.options);
        ASSERT_TRUE(found && *found && (*found)->certificate);
        EXPECT_EQ((*found)->certificate->allocation, c.shares);
    }
}

TEST(Nucleolus, NoImputationNoNucleolus) {
    const auto game = TableGame::create({0, 3, 3, 0, 3, 0, 0, 5});
    const auto found = nucleolus(*game);
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
    const auto pre = nucleolus(*game, {.individually_rational = false});
    EXPECT_EQ((*pre)->certificate->allocation, fractions({"5/3", "5/3", "5/3"}));
}

TEST(Nucleolus, EveryRandomGameIsProven) {
    std::mt19937_64 dice(2026);
    for (int round = 0; round < 150; ++round) {
        const int n = 2 + static_cast<int>(dice() % 7);
        SCOPED_TRACE(round);
        std::vector<double> worth(std::size_t{1} << n);
        const std::uint64_t range = round % 3 == 0 ? 3 : 100;
        for (std::size_t s = 1; s < worth.size(); ++s)
            worth[s] = static_cast<double>(dice() % range) - (round % 5 == 0 ? 20 : 0);
        const auto game = TableGame::create(std::move(worth));
        for (const bool floors : {true, false})
            for (const Measure measure : {Measure::plain, Measure::per_capita}) {
                const auto found =
                    nucleolus(*game, {.individually_rational = floors, .measure = measure});
                ASSERT_TRUE(found);
                if (!*found) continue;
                ASSERT_TRUE((*found)->certificate);
                expect_proof(*game, *(*found)->certificate);
            }
    }
}

TEST(Nucleolus, TheProofForTwentyPlayersHolds) {
    for (const int family : {1, 2, 4}) {
        const TableGame game = benedek(family, 20, 603500U + static_cast<unsigned>(family));
        const auto found = nucleolus(game, {}, {.threads = 2});
        ASSERT_TRUE(found && *found && (*found)->certificate);
        expect_proof(game, *(*found)->certificate);
    }
}

TEST(Nucleolus, APublishedVector) {
    // Benedek, Fliege & Nguyen (2021), test game v4n20j1 of their repository.
    const auto found = nucleolus(benedek(4, 20, 612125));
    ASSERT_TRUE(found && *found && (*found)->certificate);
    for (std::size_t i = 0; i < 20; ++i) {
        const bool twice = i == 7 || i == 11 || i == 13 || i == 16 || i == 18;
        EXPECT_EQ((*found)->certificate->allocation[i], Rational(twice ? 8 : 4, 5));
    }
}

TEST(Nucleolus, AForgedProofIsRefused) {
    const TableGame game = benedek(1, 10, 461125);
    const auto found = nucleolus(game);
    ASSERT_GE((*found)->tiers.size(), 3U);
    const Certificate good = *(*found)->certificate;
    EXPECT_TRUE(check_certificate(game, good, true));
    const auto refused = [&](const auto& forge) {
        Certificate bad = good;
        forge(bad);
        return !check_certificate(game, bad, true);
    };
    EXPECT_TRUE(refused([](Certificate& c) { c.allocation[0] += 1; }));
    EXPECT_TRUE(refused([](Certificate& c) { c.allocation[0] += 1, c.allocation[1] += -1; }));
    EXPECT_TRUE(refused([](Certificate& c) { c.tiers[0].epsilon += 1; }));
    EXPECT_TRUE(refused([](Certificate& c) { c.tiers[0].coalitions[0].weight += 1; }));
    EXPECT_TRUE(refused([](Certificate& c) { c.tiers.pop_back(); }));
    EXPECT_TRUE(refused([](Certificate& c) { std::swap(c.tiers.front(), c.tiers.back()); }));
}

TEST(Nucleolus, WorthsThatAreNotWholeComeWithABound) {
    std::vector<double> worth = {0, 0.1, 0.25, 0.7, 0.3, 0.9, 0.6, 1.9};
    std::vector<double> tenfold;
    for (const double v : worth) tenfold.push_back(std::round(v * 100));
    const auto rough = nucleolus(*TableGame::create(worth));
    const auto exact = nucleolus(*TableGame::create(tenfold, Rational(1, 100)));
    ASSERT_TRUE(*rough && *exact);
    EXPECT_FALSE((*rough)->certificate);
    ASSERT_TRUE((*exact)->certificate);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR((*rough)->share[i], (*exact)->share[i], (*rough)->error_max);
}

TEST(Nucleolus, ThreadsDoNotChangeABit) {
    const TableGame game = benedek(2, 16, 99);
    const auto one = nucleolus(game, {.certify = false});
    const auto two = nucleolus(game, {.certify = false}, {.threads = 2});
    EXPECT_EQ((*one)->share, (*two)->share);
}

TEST(LeastCore, EpsilonAndItsProof) {
    struct Case {
        const char* what;
        std::vector<double> worth;
        Rational epsilon;
    };
    const Case cases[] = {
        {"any two of three (D-07)", {0, 0, 0, 120, 0, 120, 120, 120}, 40},
        {"a strong member (D-06)", {0, 60, 0, 80, 0, 80, 0, 100}, -10},
        {"Talmud, estate 200", {0, 0, 0, 0, 0, 0, 100, 200}, -50},
        {"no imputation", {0, 3, 3, 0, 3, 0, 0, 5}, Rational(4, 3)},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = least_core(*TableGame::create(c.worth));
        ASSERT_TRUE(found && *found && (*found)->certificate);
        EXPECT_EQ((*found)->certificate->tiers[0].epsilon, c.epsilon);
    }
    EXPECT_FALSE(*least_core(*TableGame::create({0, 7})));
}

TEST(CostOfStability, AmountAndBalancedCollection) {
    const auto majority = cost_of_stability(*TableGame::create({0, 0, 0, 120, 0, 120, 120, 120}));
    ASSERT_TRUE(majority && majority->proof);
    EXPECT_EQ(majority->proof->amount, Rational(60));
    Rational value;
    std::vector<Rational> covered(3);
    for (const auto& [coalition, weight] : majority->proof->balanced) {
        value += weight * Rational(120);
        for (const int player : players_of(coalition))
            covered[static_cast<std::size_t>(player)] += weight;
    }
    EXPECT_EQ(value, Rational(180));
    for (const Rational& one : covered) EXPECT_EQ(one, Rational(1));

    const auto stable = cost_of_stability(*TableGame::create({0, 60, 0, 80, 0, 80, 0, 100}));
    ASSERT_TRUE(stable->proof);
    EXPECT_EQ(stable->proof->amount, Rational(0));
    EXPECT_EQ(cost_of_stability(*TableGame::create({0, 7}))->amount, 0);
}

TEST(CostOfStability, NoDivisionOfLessKeepsRandomGamesTogether) {
    std::mt19937_64 dice(17);
    for (int round = 0; round < 60; ++round) {
        const int n = 2 + static_cast<int>(dice() % 6);
        std::vector<double> worth(std::size_t{1} << n);
        for (std::size_t s = 1; s < worth.size(); ++s) worth[s] = static_cast<double>(dice() % 50);
        const auto game = TableGame::create(std::move(worth));
        const auto found = cost_of_stability(*game);
        const auto core = least_core(*game);
        ASSERT_TRUE(found && found->proof && *core && (*core)->certificate);
        const auto largest = exact_largest_excess(*game, found->proof->allocation);
        EXPECT_LE(largest->excess, Rational(0));
        EXPECT_EQ(found->proof->amount > 0, (*core)->certificate->tiers[0].epsilon > 0);
        if (found->proof->amount == Rational(0)) continue;
        Rational value = -game->exact_worth(everyone(n));
        for (const auto& [coalition, weight] : found->proof->balanced)
            value += weight * game->exact_worth(coalition);
        EXPECT_EQ(value, found->proof->amount);
    }
}

TEST(LargestExcess, EqualSplitOfAStrongMember) {
    const auto game = TableGame::create({0, 60, 0, 80, 0, 80, 0, 100});
    const std::vector<Rational> equal(3, Rational(100, 3));
    const auto found = exact_largest_excess(*game, equal);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->excess, Rational(80, 3));
    EXPECT_EQ(found->coalitions, std::vector<Coalition>{1});
    const auto tied = exact_largest_excess(*TableGame::create({0, 3, 3, 0, 3, 0, 0, 5}),
                                           std::vector<Rational>(3, Rational(5, 3)));
    EXPECT_EQ(tied->coalitions, (std::vector<Coalition>{1, 2, 4}));
    EXPECT_EQ(tied->count, 3U);
}

}  // namespace
}  // namespace hanse::games
