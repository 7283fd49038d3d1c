// SPDX-License-Identifier: Apache-2.0
// Terms as tables of exact worths, for as long as they touch no more than 20 players.
#include <algorithm>
#include <bit>

#include "hanse/base/contract.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

void add_to(DividedSums& sums, const Players& players, const std::vector<Rational>& value) {
    std::vector<Rational>& shares = sums.over(1);
    for (std::size_t k = 0; k < players.size(); ++k) shares[std::size_t(players[k])] += value[k];
}

}  // namespace

std::vector<Rational> worths_among(const Term& term, const Players& players) {
    base::expects(players.size() <= std::size_t(kSetsMax), "a table of at most 20 players");
    int last = 0;
    for (const int player : touched(term)) last = std::max(last, player);
    for (const int player : players) last = std::max(last, player);
    std::vector<bool> inside(std::size_t(last) + 1);
    std::vector<Rational> out(std::size_t{1} << players.size());
    for (Coalition coalition = 1; coalition < out.size(); ++coalition) {
        for (std::size_t k = 0; k < players.size(); ++k)
            inside[std::size_t(players[k])] = has(coalition, int(k));
        out[coalition] = worth(term, inside);
    }
    return out;
}

/// Every term is a sum of unanimity games, and a coalition is worth the sum of the dividends of all
/// its parts: one pass a player turns the dividends of all terms together into worths.
std::vector<Rational> exact_worths(const TermGame& game) {
    base::expects(game.players() <= kSetsMax, "a table of at most 20 players");
    std::vector<Rational> out(std::size_t{1} << game.players());
    for (const Term& term : game.terms()) {
        const Result<Done> all =
            visit_dividends(term, [&](std::span<const int> players, const Rational& amount) {
                Coalition coalition = 0;
                for (const int player : players) coalition |= only(player);
                out[coalition] += amount;
            });
        base::expects(all.has_value(), "dividends of any term of at most 20 players");
    }
    for (int player = 0; player < game.players(); ++player)
        for (Coalition coalition = 0; coalition < out.size(); ++coalition)
            if (has(coalition, player) && !out[coalition ^ only(player)].is_zero())
                out[coalition] += out[coalition ^ only(player)];
    return out;
}

/// With w(s) the weight of s others, a player gets
///     Σ over S with the player of v(S) (w(|S|-1) + w(|S|))  -  Σ over all S of v(S) w(|S|),
/// where w(n) is 0. The first sum, for the highest player, is that of the upper half of the table;
/// adding the upper half to the lower one leaves a table of the other players.
std::vector<Rational> table_value(std::span<const Rational> worths, Weighing how) {
    const int players = std::countr_zero(worths.size());
    std::vector<Rational> weight = size_weights(how, players - 1);
    weight.emplace_back(0);
    std::vector<Rational> part(worths.size());
    Rational without;
    for (Coalition coalition = 1; coalition < worths.size(); ++coalition) {
        if (worths[coalition].is_zero()) continue;
        const auto size = std::size_t(size_of(coalition));
        part[coalition] = worths[coalition] * (weight[size - 1] + weight[size]);
        without += worths[coalition] * weight[size];
    }
    std::vector<Rational> out(static_cast<std::size_t>(players));
    for (int player = players; player-- > 0;) {
        const std::size_t half = std::size_t{1} << player;
        Rational with;
        for (std::size_t k = 0; k < half; ++k) {
            with += part[half + k];
            part[k] += part[half + k];
        }
        out[std::size_t(player)] = with - without;
    }
    return out;
}

void add_value_by_table(const Term& term, Weighing how, DividedSums& sums) {
    const Players players = touched(term);
    if (players.empty()) return;
    add_to(sums, players, table_value(worths_among(term, players), how));
}

Result<Done> add_value(const TableTerm& term, Weighing how, DividedSums& sums) {
    add_to(sums, term.players, table_value(term.worths, how));
    return Done{};
}

}  // namespace hanse::games
