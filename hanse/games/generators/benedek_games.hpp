// SPDX-License-Identifier: Apache-2.0
// The test games of Benedek, Fliege and Nguyen, bit by bit: anyone can compare times and results.
//
// Their random numbers are those of a well-known run-time library: s = s · 214013 + 2531011 modulo
// 2^32, of which bits 16 to 30 are drawn. The generator can jump, so pieces of a table are made on
// several threads, the same on any number of them.
#pragma once

#include <cstdint>

#include "hanse/base/result.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// I: worths grow with size: up to 100 |S|, all together 100 (n-2) to 100 (n-2) + 200.
/// II: from 1 to 50 n, whatever the size.   IV: from 1 to n.
/// III: 1 for all, and for most coalitions without one or two players; else 0.
/// V: weighted voting: five weights ⌊(n-3)/2⌋, the rest 1, quota 4 ⌊(n-3)/2⌋ + n - 4; no chance in it.
enum class BenedekFamily { one = 1, two, three, four, five };

/// @param players  up to 30; at least 2, for family III 3, for family V 7.
/// @param seed     of families I to IV.
/// @return invalid_input for other numbers of players; unavailable and cancelled() as
///         TableGame::generate().
/// Source: Benedek, Fliege & Nguyen, "Finding and Verifying the Nucleolus of Cooperative Games",
///         Mathematical Programming 190 (2021), and the test games published with it.
base::Result<TableGame> benedek_game(BenedekFamily family, int players, std::uint32_t seed,
                                     const Work& work = {});

}  // namespace hanse::games
