// SPDX-License-Identifier: Apache-2.0
// Games made of sets of players: gloves, winning coalitions, unanimity.
#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "hanse/games/generators/generating.hpp"
#include "hanse/games/generators/generators.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

Result<TableGame> glove_game(const Players& left, const Players& right, const Work& work) {
    const std::size_t players = left.size() + right.size();
    if (auto wrong = wrong_number_of_players(players)) return std::move(*wrong);
    HANSE_TRY(sides, Unions::create(static_cast<int>(players), {left, right}));
    Coalition lefts = 0;
    for (const int player : left) lefts |= only(player);
    const auto fill = [&](Coalition first, std::span<double> part) {
        for (std::size_t k = 0; k < part.size(); ++k)
            part[k] = std::min(size_of((first + k) & lefts), size_of((first + k) & ~lefts));
    };
    return TableGame::generate(static_cast<int>(players), fill, 1, work);
}

Result<TableGame> minimal_winning_game(int players, std::span<const Coalition> coalitions,
                                       const Work& work) {
    if (auto wrong = wrong_number_of_players(static_cast<std::size_t>(std::max(players, 0))))
        return std::move(*wrong);
    for (const Coalition coalition : coalitions)
        if (coalition == 0 || coalition > everyone(players))
            return base::invalid(
                {},
                fmt::format("获胜联盟 {} 有误；{} 名参与者的联盟编号应为 1 至 {}", coalition,
                            players, everyone(players)),
                fmt::format("the winning coalition {} is wrong; coalitions of {} players are "
                            "numbered 1 to {}",
                            coalition, players, everyone(players)));
    const std::vector<double> ones(coalitions.size(), 1.0);
    const auto fill = [&](Coalition first, std::span<double> part) {
        gather_subsets(first, part, coalitions, ones,
                       [](double a, double b) { return a < b ? b : a; });
    };
    return TableGame::generate(players, fill, 1, work);
}

Result<TableGame> unanimity_sum_game(int players, std::span<const Unanimity> terms,
                                     const Work& work) {
    if (auto wrong = wrong_number_of_players(static_cast<std::size_t>(std::max(players, 0))))
        return std::move(*wrong);
    HANSE_TRY(checked, TermGame::create(players, {terms.begin(), terms.end()}));
    std::vector<Rational> amounts;
    std::vector<Coalition> coalitions;
    for (const Unanimity& term : terms) {
        amounts.push_back(term.value);
        Coalition owners = 0;
        for (const int player : term.owners) owners |= only(player);
        coalitions.push_back(owners);
    }
    HANSE_TRY(steps, in_steps(amounts));
    const std::vector<double> numbers = doubles_of(steps.numbers);
    const auto fill = [&](Coalition first, std::span<double> part) {
        gather_subsets(first, part, coalitions, numbers, std::plus<>());
    };
    return TableGame::generate(players, fill, steps.unit, work);
}

}  // namespace hanse::games
