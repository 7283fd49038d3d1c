// SPDX-License-Identifier: Apache-2.0
// What kind of game is it? Each answer "no" names two coalitions that show it.
//
// Tables of whole numbers are judged exactly. In others a difference counts if it is larger than
// 2^-48 of the largest worth: the doubles next to 0.1, 0.2 and 0.3 break no rule.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

struct Property {
    bool holds = true;
    Coalition first = 0, second = 0;  // the witness, if it does not hold
};

/// v(A ∪ B) + v(A ∩ B) ≥ v(A) + v(B): who joins later brings more. Convex games have a core, and
/// the Shapley value lies in it.
///
/// The witness is a pair that differs by one player either way; the one with the smallest A ∩ B.
/// @return the error cancelled() if work.stop is asked.
/// Cost: n (n-1) / 2 · 2^(n-2) comparisons if it holds: 50 ms at n = 20, 1 thread.
/// Source: Shapley, "Cores of Convex Games" (1971).
base::Result<Property> is_convex(const TableGame& game, const Work& work = {});

/// v(A ∪ B) ≥ v(A) + v(B) for coalitions without common players: together is never worse.
/// @return the error cancelled() if work.stop is asked.
/// Cost: that of is_convex(), and 3^n / 2 comparisons for games that are superadditive but not
///       convex: 2.5 s at n = 20, 1 thread.
base::Result<Property> is_superadditive(const TableGame& game, const Work& work = {});

/// v(A) ≤ v(B) for A ⊂ B: nobody does harm. The witness is such a pair with v(A) > v(B), one player
/// apart.
/// Cost: n 2^(n-1) comparisons.
Property is_monotone(const TableGame& game);

/// v(N) > Σ v(i): there is something to share out. There is no witness.
bool is_essential(const TableGame& game);

}  // namespace hanse::games
