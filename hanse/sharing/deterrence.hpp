// SPDX-License-Identifier: GPL-3.0-or-later
// Deterrence by counter-assertion (储备反击武器): what a member without patents owes, and what one
// rich in patents is owed. model.md C.3.3.
//
//     v(S) = Σ over S of the losses avoided, if the counter-strengths of S reach the threshold
//     side payment = Shapley value - own loss avoided
//
// This prices the paper's "成员可以有专利, 也可以没有": members without patents are welcome, and pay.
#pragma once

#include <optional>
#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct Deterrence {
    Amounts shapley;       // money a year
    Amounts own_loss;      // what each avoids itself; 0 if all together do not deter
    Amounts side_payment;  // adds up to 0; above it: is owed
    base::Rational total;
    /// Not above 0: some division keeps everybody. Nothing for over 20 members, or if the search
    /// stopped early, or for a member alone.
    std::optional<base::Rational> least_core_epsilon;
};

/// @param strengths  exposed profit of the attacker, any unit, one a member, none negative.
/// @param threshold  in that unit, from which the attacker keeps away.
/// @param losses     money a year, one a member, none negative: avoided if it keeps away.
/// @return invalid_input for other numbers, and if there are too many steps between 0 and the
///         threshold to be counted (games::Quota), saying so.
/// Source: model.md C.3.3 (D); C-16.
base::Result<Deterrence> deterrence(std::span<const base::Rational> strengths,
                                    const base::Rational& threshold,
                                    std::span<const base::Rational> losses,
                                    const games::Work& work = {});

}  // namespace hanse::sharing
