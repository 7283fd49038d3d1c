// SPDX-License-Identifier: Apache-2.0
// Tables for tests: typed, random, convex; and answers as texts that can be typed.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

inline TableGame table(std::vector<double> worth, base::Rational unit = 1) {
    return *TableGame::create(std::move(worth), std::move(unit));
}

/// Costs as they are typed: positive.
inline TableGame cost_table(std::vector<double> costs) {
    for (double& cost : costs) cost = 0 - cost;
    return table(std::move(costs));
}

/// Whole worths from 0 to most.
inline TableGame random_table(int players, std::uint64_t seed, std::uint64_t most = 100) {
    std::mt19937_64 dice(seed);
    std::vector<double> worth(std::size_t{1} << players);
    for (std::size_t s = 1; s < worth.size(); ++s)
        worth[s] = static_cast<double>(dice() % (most + 1));
    return table(std::move(worth));
}

/// A sum of unanimity games, none negative: convex, with many ties.
inline std::vector<double> convex_worths(int players, std::uint64_t seed) {
    std::mt19937_64 dice(seed);
    std::vector<double> worth(std::size_t{1} << players);
    for (int term = 0; term < 2 * players; ++term) {
        const Coalition owners = dice() % (worth.size() - 1) + 1;
        const auto value = static_cast<double>(dice() % 10);
        for (Coalition s = 0; s < worth.size(); ++s)
            if ((s & owners) == owners) worth[s] += value;
    }
    return worth;
}

/// The same numbers with a table that is not whole: every worth a third of what it was.
inline TableGame in_thirds(const TableGame& game) {
    std::vector<double> worth(game.worth().begin(), game.worth().end());
    for (double& number : worth) number /= 3;
    return table(std::move(worth));
}

using Texts = std::vector<std::string>;

/// "7/2", one a player; none if the numbers are not exact.
inline Texts texts(const Numbers& numbers) {
    Texts out;
    if (numbers.exact)
        for (const base::Rational& number : *numbers.exact) out.push_back(number.exact());
    return out;
}

/// The costs of a cost game: minus the shares of the gain.
inline Texts cost_texts(const Numbers& numbers) {
    Texts out;
    for (const base::Rational& number : *numbers.exact) out.push_back((-number).exact());
    return out;
}

}  // namespace hanse::games
