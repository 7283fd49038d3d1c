// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/generators/benedek_games.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "hanse/games/coalition.hpp"
#include "hanse/games/generators/generating.hpp"
#include "hanse/games/generators/generators.hpp"

namespace hanse::games {

using base::Result;

namespace {

/// s → s · multiplier + increment, modulo 2^32; the steps of the generator form a group.
struct Leap {
    std::uint32_t multiplier = 1, increment = 0;

    std::uint32_t operator()(std::uint32_t state) const { return state * multiplier + increment; }
    Leap then(Leap next) const {
        return {multiplier * next.multiplier, increment * next.multiplier + next.increment};
    }
};

class Draws {
public:
    /// @param skipped  how many numbers have been drawn before.
    Draws(std::uint32_t seed, std::uint64_t skipped) : state_(seed) {
        Leap doubled = kStep, leap;
        for (; skipped != 0; skipped /= 2, doubled = doubled.then(doubled))
            if (skipped % 2 == 1) leap = leap.then(doubled);
        state_ = leap(state_);
    }

    std::uint32_t next() {
        state_ = kStep(state_);
        return state_ >> 16 & 32767;
    }

private:
    static constexpr Leap kStep{214013, 2531011};
    std::uint32_t state_;
};

bool alone(Coalition s) { return (s & (s - 1)) == 0; }

/// How many coalitions of at least two players come before `s`.
std::uint64_t companies_before(Coalition s) {
    if (s == 0) return 0;
    return s - 1 - static_cast<std::uint64_t>(std::bit_width(s - 1));
}

void fill_one(int n, std::uint32_t seed, Coalition first, std::span<double> part) {
    const auto players = static_cast<std::uint32_t>(n);
    Draws draws(seed, 1 + companies_before(first));
    for (std::size_t k = 0; k < part.size(); ++k) {
        const Coalition s = first + k;
        if (alone(s))
            part[k] = 0;
        else if (s == everyone(n))
            part[k] = Draws(seed, 0).next() % 201 + 100 * (players - 2);
        else
            part[k] = draws.next() % (100 * static_cast<std::uint32_t>(size_of(s))) + 1;
    }
}

void fill_up_to(std::uint32_t most, std::uint32_t seed, Coalition first, std::span<double> part) {
    Draws draws(seed, companies_before(first));
    for (std::size_t k = 0; k < part.size(); ++k)
        part[k] = alone(first + k) ? 0 : draws.next() % most + 1;
}

/// The coalitions worth 1 in family III.
std::vector<Coalition> winning(int n, std::uint32_t seed) {
    Draws draws(seed, 0);
    const Coalition all = everyone(n);
    std::vector<Coalition> out{all};
    const auto perhaps = [&](Coalition s) {
        if (draws.next() % 10 < 9) out.push_back(s);
    };
    for (int i = 0; i < n; ++i) {
        perhaps(all ^ only(i));
        for (int j = i + 1; j < n; ++j) perhaps(all ^ only(i) ^ only(j));
    }
    std::ranges::sort(out);
    return out;
}

Result<TableGame> family_three(int n, std::uint32_t seed, const Work& work) {
    const std::vector<Coalition> ones = winning(n, seed);
    const auto fill = [&](Coalition first, std::span<double> part) {
        std::ranges::fill(part, 0.0);
        for (auto s = std::ranges::lower_bound(ones, first);
             s != ones.end() && *s < first + part.size(); ++s)
            part[*s - first] = 1;
    };
    return TableGame::generate(n, fill, 1, work);
}

Result<TableGame> family_five(int n, const Work& work) {
    const std::int64_t large = (n - 3) / 2;
    std::vector<std::int64_t> weights(static_cast<std::size_t>(n), 1);
    std::fill_n(weights.begin(), 5, large);
    return weighted_voting_game(4 * large + n - 4, weights, work);
}

std::size_t least_players(BenedekFamily family) {
    if (family == BenedekFamily::five) return 7;
    return family == BenedekFamily::three ? 3 : 2;
}

}  // namespace

Result<TableGame> benedek_game(BenedekFamily family, int players, std::uint32_t seed,
                               const Work& work) {
    const auto count = static_cast<std::size_t>(std::max(players, 0));
    if (auto wrong = wrong_number_of_players(count, least_players(family)))
        return std::move(*wrong);
    const auto n = static_cast<std::uint32_t>(players);
    const auto up_to = [&](std::uint32_t most) {
        return TableGame::generate(
            players,
            [&](Coalition first, std::span<double> part) { fill_up_to(most, seed, first, part); },
            1, work);
    };
    switch (family) {
        case BenedekFamily::one:
            return TableGame::generate(
                players,
                [&](Coalition first, std::span<double> part) {
                    fill_one(players, seed, first, part);
                },
                1, work);
        case BenedekFamily::two: return up_to(50 * n);
        case BenedekFamily::three: return family_three(players, seed, work);
        case BenedekFamily::four: return up_to(n);
        case BenedekFamily::five: return family_five(players, work);
    }
    return base::invalid({}, "没有这一族博弈；应为 1 至 5",
                         "there is no such family; they are 1 to 5");
}

}  // namespace hanse::games
