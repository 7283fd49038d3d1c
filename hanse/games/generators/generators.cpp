// SPDX-License-Identifier: Apache-2.0
// Games whose worths follow from one number a player, or from the size alone.
#include "hanse/games/generators/generators.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/generators/generating.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

std::optional<base::Error> wrong_number_of_players(std::size_t players, std::size_t least) {
    constexpr std::size_t most = 30;
    if (players >= least && players <= most) return std::nullopt;
    return base::invalid(
        {}, fmt::format("参与者 {} 名；应为 {} 至 {} 名", players, least, most),
        fmt::format("{} players; there should be from {} to {}", players, least, most));
}

std::optional<base::Error> below_zero(std::span<const Rational> amounts, const char* zh,
                                      const char* en) {
    const auto wrong = std::ranges::find_if(amounts, [](const Rational& x) { return x < 0; });
    if (wrong == amounts.end()) return std::nullopt;
    return base::invalid({}, fmt::format("{}为 {}；不应小于 0", zh, wrong->decimal()),
                         fmt::format("{} is {}; it should not be below 0", en, wrong->decimal()));
}

Result<TableGame> bankruptcy_game(const Claims& problem, const Work& work) {
    if (auto wrong = wrong_number_of_players(problem.claims().size())) return std::move(*wrong);
    // Who claims more than there is gets no more by it, and leaves no less to the others.
    std::vector<Rational> amounts;
    for (const Rational& claim : problem.claims()) amounts.push_back(min(claim, problem.estate()));
    amounts.push_back(problem.estate());
    HANSE_TRY(steps, in_steps(amounts));
    std::vector<double> numbers = doubles_of(steps.numbers);
    const double left_for_nobody =
        2 * numbers.back() - std::accumulate(numbers.begin(), numbers.end(), 0.0);
    numbers.pop_back();
    const auto fill = [&](Coalition first, std::span<double> part) {
        grow(first, part, numbers, left_for_nobody, std::plus<>());
        for (double& worth : part) worth = std::max(worth, 0.0);
    };
    return TableGame::generate(problem.claimants(), fill, steps.unit, work);
}

Result<TableGame> airport_game(std::span<const Rational> costs, const Work& work) {
    if (auto wrong = wrong_number_of_players(costs.size())) return std::move(*wrong);
    if (auto wrong = below_zero(costs, "费用", "a cost")) return std::move(*wrong);
    HANSE_TRY(steps, in_steps(costs));
    std::vector<double> numbers = doubles_of(steps.numbers);
    for (double& number : numbers) number = 0 - number;  // no minus zero
    const auto fill = [&](Coalition first, std::span<double> part) {
        grow(first, part, numbers, 0, [](double a, double b) { return b < a ? b : a; });
    };
    return TableGame::generate(static_cast<int>(costs.size()), fill, steps.unit, work);
}

Result<TableGame> weighted_voting_game(std::int64_t quota, std::span<const std::int64_t> weights,
                                       const Work& work) {
    if (auto wrong = wrong_number_of_players(weights.size())) return std::move(*wrong);
    const std::vector<Rational> amounts(weights.begin(), weights.end());
    if (auto wrong = below_zero(amounts, "权重", "a weight")) return std::move(*wrong);
    if (quota <= 0)
        return base::invalid({}, fmt::format("通过票数为 {}；应大于 0", quota),
                             fmt::format("the quota is {}; it should be above 0", quota));
    HANSE_TRY(steps, in_steps(amounts));
    const std::vector<double> numbers = doubles_of(weights);
    const auto needed = static_cast<double>(quota);
    const auto fill = [&](Coalition first, std::span<double> part) {
        grow(first, part, numbers, 0, std::plus<>());
        for (double& worth : part) worth = worth >= needed ? 1 : 0;
    };
    return TableGame::generate(static_cast<int>(weights.size()), fill, 1, work);
}

Result<TableGame> symmetric_game(std::span<const Rational> by_size, const Work& work) {
    if (by_size.empty() || by_size.front() != 0)
        return base::invalid({}, "各规模的价值应从空联盟的 0 开始",
                             "the worths by size should begin with the 0 of the empty coalition");
    if (auto wrong = wrong_number_of_players(by_size.size() - 1)) return std::move(*wrong);
    HANSE_TRY(steps, in_steps(by_size));
    const std::vector<double> numbers = doubles_of(steps.numbers);
    const auto fill = [&](Coalition first, std::span<double> part) {
        for (std::size_t k = 0; k < part.size(); ++k)
            part[k] = numbers[static_cast<std::size_t>(size_of(first + k))];
    };
    return TableGame::generate(static_cast<int>(by_size.size()) - 1, fill, steps.unit, work);
}

}  // namespace hanse::games
