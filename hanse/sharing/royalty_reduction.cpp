// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/royalty_reduction.hpp"

#include <fmt/format.h>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

Result<RoyaltyReduction> royalty_reduction(std::span<const Rational> volumes,
                                           const Rational& reduction, int gamma,
                                           const std::optional<Amounts>& weights,
                                           const games::Work& work) {
    Checks checks;
    checks.weights("volumes", volumes)
        .not_negative("reduction_full", reduction)
        .that(gamma == 1 || gamma == 2, "gamma", fmt::format("{} 应为 1 或 2", gamma),
              fmt::format("{} should be 1 or 2", gamma));
    if (weights) checks.one_each("weights", weights->size(), volumes.size());
    HANSE_CHECK(checks.verdict());

    games::Power term{.rate = reduction, .exponent = gamma};
    for (std::size_t i = 0; i < volumes.size(); ++i)
        term.volumes.push_back({static_cast<int>(i), volumes[i]});
    HANSE_TRY(game, games::TermGame::create(static_cast<int>(volumes.size()), {std::move(term)}));
    HANSE_TRY(share, weights ? games::weighted_shapley_value(game, *weights)
                             : games::shapley_value(game, work));
    RoyaltyReduction out{.shapley = std::move(share), .own_saving = times(volumes, reduction)};
    out.side_payment = difference(out.shapley, out.own_saving);
    out.total = total(out.shapley);
    out.conclusive = gamma == 1 || weights.has_value();
    return out;
}

Result<SavingConsistency> saving_consistency(const Rational& saving, const Rational& before,
                                             const Rational& after, const Rational& rate) {
    HANSE_CHECK(Checks()
                    .not_negative("saving", saving)
                    .that(before > after, "royalty_before",
                          fmt::format("{} 应大于降低后的 {}", before.decimal(), after.decimal()),
                          fmt::format("{} should be above {}, the royalty after", before.decimal(),
                                      after.decimal()))
                    .that(rate > 0, "rate", fmt::format("{} 应大于 0", rate.decimal()),
                          fmt::format("{} should be above 0", rate.decimal()))
                    .verdict());
    const Rational reduction = before - after;
    return SavingConsistency{reduction, saving / (reduction * rate)};
}

}  // namespace hanse::sharing
