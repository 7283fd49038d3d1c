// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/divisions.hpp"

#include <vector>

#include <fmt/format.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/arithmetic.hpp"
#include "hanse/games/tables/size_sums.hpp"

namespace hanse::games {

using base::Result;

namespace {

template <class In>
typename In::Sum worth_of_all(const TableGame& game) {
    return In::sum(game[everyone(game.players())]);
}

/// `claims`, and an equal part of what they leave of the worth of all, be it more or less.
template <class In>
std::vector<typename In::Share> with_equal_rest(const TableGame& game,
                                                const std::vector<typename In::Sum>& claims) {
    typename In::Sum rest = worth_of_all<In>(game);
    for (const auto claim : claims) rest -= claim;
    std::vector<typename In::Share> out;
    for (const auto claim : claims)
        out.push_back(In::share(claim) + In::share(rest) * In::fraction(1, game.players()));
    return out;
}

/// ψ_i = Σ over S with i of (n-s)!(s-1)!/n! · A(S), where A(S) = Σ over k in S of (v(S) − v(S−k)) / s.
/// Summed over all S of a size, v(S−k) falls on k = i, or on one of the n−s+1 others outside.
template <class In>
typename In::Share solidarity(const SizeSums& sums, int player) {
    const int n = sums.players();
    typename In::Share out = 0;
    std::int64_t ways = n;  // s · (n choose s), the inverse of the weight
    for (int s = 1; s <= n; ++s) {
        const auto with = In::sum(sums.with(player, s - 1));
        const auto without = In::sum(sums.total(s - 1)) - with;
        const auto contributions = s * In::sum(sums.with(player, s)) - without - (n - s + 1) * with;
        out += In::share(contributions) * In::fraction(1, ways) * In::fraction(1, s);
        ways = ways * (n - s) / s;
    }
    return out;
}

template <class In>
Numbers solidarity(const SizeSums& sums) {
    std::vector<typename In::Share> out;
    for (int i = 0; i < sums.players(); ++i) out.push_back(solidarity<In>(sums, i));
    return in_user_unit(std::move(out), sums.unit());
}

}  // namespace

Numbers egalitarian_value(const TableGame& game) {
    return reckon(game, [&]<class In>(In) {
        return with_equal_rest<In>(
            game, std::vector<typename In::Sum>(static_cast<std::size_t>(game.players())));
    });
}

Numbers equal_surplus_value(const TableGame& game) {
    return reckon(game, [&]<class In>(In) {
        std::vector<typename In::Sum> alone;
        for (int i = 0; i < game.players(); ++i) alone.push_back(In::sum(game[only(i)]));
        return with_equal_rest<In>(game, alone);
    });
}

Numbers equal_nonseparable_value(const TableGame& game) {
    return reckon(game, [&]<class In>(In) {
        const Coalition all = everyone(game.players());
        std::vector<typename In::Sum> last;
        for (int i = 0; i < game.players(); ++i)
            last.push_back(In::sum(game[all]) - In::sum(game[all ^ only(i)]));
        return with_equal_rest<In>(game, last);
    });
}

Result<Numbers> solidarity_value(const TableGame& game, const Work& work) {
    HANSE_TRY(sums, size_sums(game, work));
    return sums.exact() ? solidarity<Exactly>(sums) : solidarity<Nearly>(sums);
}

Result<Numbers> marginal_vector(const TableGame& game, std::span<const int> order) {
    const int players = game.players();
    Coalition there = 0;
    for (const int player : order) {
        if (player < 0 || player >= players || has(there, player))
            return base::invalid(
                {},
                fmt::format("加入次序中的参与者 {} 不存在或重复；0 至 {} 应各出现一次", player,
                            players - 1),
                fmt::format("player {} of the order does not exist or comes twice; each of 0 to {} "
                            "should come once",
                            player, players - 1));
        there |= only(player);
    }
    if (there != everyone(players))
        return base::invalid(
            {}, fmt::format("加入次序有 {} 名参与者，应有 {} 名", order.size(), players),
            fmt::format("the order has {} players, there should be {}", order.size(), players));
    return reckon(game, [&]<class In>(In) {
        std::vector<typename In::Share> out(order.size());
        Coalition before = 0;
        for (const int player : order) {
            const Coalition after = before | only(player);
            out[static_cast<std::size_t>(player)] =
                In::share(In::sum(game[after]) - In::sum(game[before]));
            before = after;
        }
        return out;
    });
}

}  // namespace hanse::games
