// SPDX-License-Identifier: GPL-3.0-or-later
// Negotiating a royalty down together (集体谈判降低许可费): who owes whom. model.md C.3.2.
//
//     v(S) = D × Q(S) × (Q(S)/Q)^gamma       Q(S) the volume of S, Q that of all
//
// With gamma 1, bargaining power in proportion to volume, each member just keeps what it saves
// itself. With gamma 2 the small are owed money by the large, and if members weigh by their volume
// it is the other way round: the sign of a fair side payment depends on the norm, and a finding on
// it is no measurement unless the charter names one.
#pragma once

#include <optional>
#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct RoyaltyReduction {
    Amounts shapley;       // money a year; by the weights, if there are any
    Amounts own_saving;    // D × volume
    Amounts side_payment;  // what each is owed: shapley - own_saving
    base::Rational total;
    bool conclusive = true;  // false: gamma is above 1 and the charter names no weights
};

/// @param volumes    units a year, one a member, none negative, not all 0.
/// @param reduction  D: what all together take off the royalty, money a unit.
/// @param gamma      1 or 2.
/// @param weights    of the charter, one a member, all above 0; nothing: it names none.
/// @return invalid_input for other numbers; with weights as games::weighted_shapley_value().
/// Source: model.md C.3.2 (D); C-14, C-34.
base::Result<RoyaltyReduction> royalty_reduction(std::span<const base::Rational> volumes,
                                                 const base::Rational& reduction, int gamma = 1,
                                                 const std::optional<Amounts>& weights = {},
                                                 const games::Work& work = {});

struct SavingConsistency {
    base::Rational reduction;      // foreign money a unit
    base::Rational implied_units;  // of a year, in the scale of the saving
};

/// How many units a reported saving implies: saving / ((before - after) × rate).
/// @param saving  home money a year. @param before, after  foreign money a unit, before > after.
/// @param rate    home money for one of foreign money, above 0.
/// Source: model.md C.3.2, on the paper's case (D); C-15.
base::Result<SavingConsistency> saving_consistency(const base::Rational& saving,
                                                   const base::Rational& before,
                                                   const base::Rational& after,
                                                   const base::Rational& rate);

}  // namespace hanse::sharing
