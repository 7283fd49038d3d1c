// SPDX-License-Identifier: Apache-2.0
// In what order are the worths given? Three orders are in use, and a table in the wrong one looks
// just as well; so it is always said by name. For players 1, 2, 3, 4:
//
//     bitmask             –  1 2 12 3 13 23 123 4 14 24 124 34 134 234 1234      counting in binary
//     size_lexicographic  –  1 2 3 4  12 13 14 23 24 34  123 124 134 234  1234   CoopGame, GameTheory
//     size_highest        –  1 2 3 4  12 13 23 14 24 34  123 124 134 234  1234   TUvalues
//
// The tables of this library are in the first.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::games {

enum class CoalitionOrder {
    bitmask,             // player i is bit i of the place
    size_lexicographic,  // by size, then as words in a dictionary
    size_highest,        // by size, then by the highest player that differs
};

inline constexpr std::array kCoalitionOrders{
    CoalitionOrder::bitmask, CoalitionOrder::size_lexicographic, CoalitionOrder::size_highest};

/// "bitmask", "size_lexicographic" or "size_highest", as in files and on the command line.
std::string_view name_of(CoalitionOrder order);

/// @return nothing for any other word.
std::optional<CoalitionOrder> coalition_order(std::string_view name);

/// The coalition at every place, the empty one first.
/// @param players  from 1 to 30.
/// Cost: O(2^n).
std::vector<Coalition> coalitions_in(CoalitionOrder order, int players);

/// How many players a list of worths is for: it has 2^n numbers, or 2^n − 1 if it leaves out the
/// empty coalition.
/// @return invalid_input, saying both lengths nearest to it, for any other length.
base::Result<int> players_of_list(std::size_t worths);

/// The worths in the order of the tables, the empty coalition first.
///
/// @param worths  in `order`; with or without the empty coalition, which is then worth 0.
/// @return invalid_input as players_of_list().
template <class Number>
base::Result<std::vector<Number>> convert(std::span<const Number> worths, CoalitionOrder order) {
    HANSE_TRY(players, players_of_list(worths.size()));
    const std::vector<Coalition> places = coalitions_in(order, players);
    const std::size_t left_out = places.size() - worths.size();
    std::vector<Number> out(places.size());
    for (std::size_t k = left_out; k < places.size(); ++k) out[places[k]] = worths[k - left_out];
    return out;
}

/// The way back: 2^n worths in the order of the tables, put in `order`, the empty coalition first.
/// @return invalid_input as players_of_list().
template <class Number>
base::Result<std::vector<Number>> convert_to(CoalitionOrder order, std::span<const Number> worths) {
    HANSE_TRY(plain, convert(worths, CoalitionOrder::bitmask));
    HANSE_TRY(players, players_of_list(plain.size()));
    std::vector<Number> out;
    for (const Coalition coalition : coalitions_in(order, players)) out.push_back(plain[coalition]);
    return out;
}

}  // namespace hanse::games
