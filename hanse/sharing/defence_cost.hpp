// SPDX-License-Identifier: GPL-3.0-or-later
// The costs of a common defence (应诉费用): two ways to share them. model.md C.3.1.
//
//     shapley        fixed / n + own costs
//     by_exposure    fixed × e / Σe + own costs,   e = exposed volume × royalty demanded
//
// The paper's conflict DA-C1 (市场份额与应诉费用承担之间不匹配) is the difference between the two.
#pragma once

#include <optional>
#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// One number a member, in the money of the costs.
struct DefenceCost {
    Amounts shapley;
    std::optional<Amounts> by_exposure;  // nothing: the exposures are not known
};

/// @param fixed       of the common team. @param individual  one a member.
/// @param exposures   one a member, unit-free or money; nothing: not known.
/// @return invalid_input for negative numbers, lists of other lengths, exposures that are all 0.
/// Source: model.md C.3.1 (D); C-18.
base::Result<DefenceCost> defence_cost(const base::Rational& fixed,
                                       std::span<const base::Rational> individual,
                                       const std::optional<Amounts>& exposures);

/// @param volumes  exposed, units a year, one a member. @param royalty  demanded, money a unit.
/// @return money a year.
Amounts exposures(std::span<const base::Rational> volumes, const base::Rational& royalty);

}  // namespace hanse::sharing
