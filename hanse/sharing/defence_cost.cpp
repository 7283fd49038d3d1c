// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/defence_cost.hpp"

#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;

base::Result<DefenceCost> defence_cost(const Rational& fixed, std::span<const Rational> individual,
                                       const std::optional<Amounts>& exposures) {
    Checks checks;
    checks.not_negative("fixed", fixed)
        .not_negative("individual", individual)
        .that(!individual.empty(), "individual", "至少一名成员", "at least one member expected");
    if (exposures)
        checks.one_each("exposure", exposures->size(), individual.size())
            .weights("exposure", *exposures);
    HANSE_CHECK(checks.verdict());

    DefenceCost out;
    out.shapley = sum(in_proportion(fixed, Amounts(individual.size(), 1)), individual);
    if (exposures) out.by_exposure = sum(in_proportion(fixed, *exposures), individual);
    return out;
}

Amounts exposures(std::span<const Rational> volumes, const Rational& royalty) {
    return times(volumes, royalty);
}

}  // namespace hanse::sharing
