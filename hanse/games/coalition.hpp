// SPDX-License-Identifier: Apache-2.0
// Coalitions: who stands together. Players are 0 … n-1.
//
// A game given by its table has few players, and a coalition is a number: bit i is set if player i
// belongs to it. A game given by terms may have hundreds, and a coalition is a sorted list.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace hanse::games {

using Coalition = std::uint64_t;

/// Sorted, each player once.
using Players = std::vector<int>;

inline constexpr int kTablePlayersMax = 32;

constexpr Coalition everyone(int players) { return (Coalition{1} << players) - 1; }
constexpr Coalition only(int player) { return Coalition{1} << player; }
constexpr int size_of(Coalition coalition) { return std::popcount(coalition); }
constexpr bool has(Coalition coalition, int player) { return (coalition >> player & 1) != 0; }

inline Players players_of(Coalition coalition) {
    Players out;
    for (; coalition != 0; coalition &= coalition - 1) out.push_back(std::countr_zero(coalition));
    return out;
}

}  // namespace hanse::games
