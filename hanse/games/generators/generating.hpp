// SPDX-License-Identifier: Apache-2.0
// How tables grow: each player doubles what is there. For the makers of games, inside this folder.
//
// A piece of a table begins at a multiple of its length, so its low players are those of the piece,
// and its high players are in all of its coalitions or in none.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "hanse/base/contract.hpp"
#include "hanse/base/error.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/numerics/steps.hpp"

namespace hanse::games {

/// @return an error if a table cannot have so many players.
std::optional<base::Error> wrong_number_of_players(std::size_t players, std::size_t least = 1);

/// @return an error, naming the first one below zero. @param zh, en  what the amounts are.
std::optional<base::Error> below_zero(std::span<const base::Rational> amounts, const char* zh,
                                      const char* en);

inline std::vector<double> doubles_of(std::span<const std::int64_t> numbers) {
    return {numbers.begin(), numbers.end()};
}

/// part[k] = the numbers of the players of first + k, joined one after the other, from `nobody` on.
template <class Join>
void grow(Coalition first, std::span<double> part, std::span<const double> numbers, double nobody,
          const Join& join) {
    base::expects(std::has_single_bit(part.size()) && first % part.size() == 0,
                  "pieces begin at multiples of their length, a power of two");
    part[0] = nobody;
    for (const int player : players_of(first))
        part[0] = join(part[0], numbers[static_cast<std::size_t>(player)]);
    for (std::size_t half = 1, player = 0; half < part.size(); half *= 2, ++player)
        for (std::size_t k = 0; k < half; ++k) part[half + k] = join(part[k], numbers[player]);
}

/// part[k] = the amounts of all coalitions inside first + k, joined, from 0 on.
template <class Join>
void gather_subsets(Coalition first, std::span<double> part, std::span<const Coalition> coalitions,
                    std::span<const double> amounts, const Join& join) {
    base::expects(std::has_single_bit(part.size()) && first % part.size() == 0,
                  "pieces begin at multiples of their length, a power of two");
    std::ranges::fill(part, 0.0);
    const Coalition low = part.size() - 1;
    for (std::size_t t = 0; t < coalitions.size(); ++t)
        if ((coalitions[t] & ~low & ~first) == 0) {
            double& place = part[coalitions[t] & low];
            place = join(place, amounts[t]);
        }
    for (std::size_t half = 1; half < part.size(); half *= 2)
        for (std::size_t start = 0; start < part.size(); start += 2 * half)
            for (std::size_t k = start; k < start + half; ++k)
                part[k + half] = join(part[k + half], part[k]);
}

}  // namespace hanse::games
