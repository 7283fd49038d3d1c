// SPDX-License-Identifier: Apache-2.0
// Slow twins for tests: concepts as the text-books define them, order by order and coalition by
// coalition, in fractions. Nothing here is clever, so that it can be believed.
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games::twin {

using base::Rational;

/// Averages what players add over the orders of all players that are admitted.
/// @param game  whole, of up to eight players.
inline std::vector<Rational> mean_over_orders(
    const TableGame& game, const std::function<bool(const std::vector<int>&)>& admitted) {
    std::vector<int> order(static_cast<std::size_t>(game.players()));
    std::iota(order.begin(), order.end(), 0);
    std::vector<Rational> sums(order.size());
    int orders = 0;
    do {
        if (!admitted(order)) continue;
        ++orders;
        Coalition before = 0;
        for (const int player : order) {
            const Coalition after = before | only(player);
            sums[static_cast<std::size_t>(player)] +=
                game.exact_worth(after) - game.exact_worth(before);
            before = after;
        }
    } while (std::ranges::next_permutation(order).found);
    for (Rational& sum : sums) sum = sum / orders;
    return sums;
}

inline std::vector<Rational> shapley(const TableGame& game) {
    return mean_over_orders(game, [](const std::vector<int>&) { return true; });
}

/// v(S) minus the dividends of everything smaller inside S.
inline std::vector<Rational> dividends(const TableGame& game) {
    std::vector<Rational> out;
    for (Coalition s = 0; s < game.worth().size(); ++s) {
        Rational own = game.exact_worth(s);
        for (Coalition t = 0; t < s; ++t)
            if ((t & s) == t) own -= out[t];
        out.push_back(own);
    }
    return out;
}

}  // namespace hanse::games::twin
