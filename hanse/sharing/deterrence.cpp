// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/deterrence.hpp"

#include "hanse/games/core/core.hpp"
#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kLeastCoreMembersMax = 20;

/// Strengths and threshold as whole numbers of one step.
Result<games::Quota> quota(std::span<const Rational> strengths, const Rational& threshold,
                           std::span<const Rational> losses) {
    Amounts amounts(strengths.begin(), strengths.end());
    amounts.push_back(threshold);
    HANSE_TRY(steps, games::in_steps(amounts));
    games::Quota out{.threshold = steps.numbers.back()};
    for (std::size_t i = 0; i < strengths.size(); ++i)
        out.parties.push_back({static_cast<int>(i), steps.numbers[i], losses[i]});
    return out;
}

Result<base::Done> add_least_core(const games::TermGame& game, const games::Work& work,
                                  Deterrence& to) {
    const auto members = static_cast<std::size_t>(game.players());
    if (members < 2 || members > kLeastCoreMembersMax) return base::Done{};
    HANSE_TRY(found, games::least_core(game, work));
    if (found.epsilon == found.excess_at_most) to.least_core_epsilon = found.epsilon;
    return base::Done{};
}

}  // namespace

Result<Deterrence> deterrence(std::span<const Rational> strengths, const Rational& threshold,
                              std::span<const Rational> losses, const games::Work& work) {
    HANSE_CHECK(Checks()
                    .not_negative("counter_strength", strengths)
                    .not_negative("threshold", threshold)
                    .one_each("avoided_loss", losses.size(), strengths.size())
                    .not_negative("avoided_loss", losses)
                    .verdict());
    HANSE_TRY(term, quota(strengths, threshold, losses));
    HANSE_TRY(game, games::TermGame::create(static_cast<int>(strengths.size()), {std::move(term)}));
    HANSE_TRY(shapley, games::shapley_value(game, work));

    const bool deters = total(strengths) >= threshold;
    Deterrence out{.shapley = std::move(shapley), .own_loss = times(losses, deters ? 1 : 0)};
    out.side_payment = difference(out.shapley, out.own_loss);
    out.total = total(out.shapley);
    HANSE_CHECK(add_least_core(game, work, out));
    return out;
}

}  // namespace hanse::sharing
