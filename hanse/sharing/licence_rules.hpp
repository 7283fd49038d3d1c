// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for the income of a licence (许可费分配), simple and mixed. model.md C.5.4, C.5.5, C.5.8.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// Owners without whom there is no licence, and owners who make it worth more:
///
///     essential   base/m + Σ enhancements/(m+1)        enhancer   its enhancement/(m+1)
///
/// which is the Shapley value of that game.
/// @param base          money a year. @param essentials  m, at least one.
/// @param enhancements  what each enhancer adds if all essentials are in, money a year.
/// @return the essentials' shares, then the enhancers'.
/// Source: after Dehez & Poukens (2014, A); this form model.md C.5.4 (D); C-24.
base::Result<Amounts> essentials_and_enhancers(const base::Rational& base, int essentials,
                                               std::span<const base::Rational> enhancements);

/// (1-kappa) × R × points/Σ points + kappa × R/n: from value points (0) to all-are-needed (1). The
/// Shapley value of the game mixed in the same way.
/// @param royalty  money a year. @param points  one an owner, none negative, not all 0.
/// @param kappa    from 0 to 1.
/// Source: model.md C.5.5 (D); C-35.
base::Result<Amounts> complementarity_dial(const base::Rational& royalty,
                                           std::span<const base::Rational> points,
                                           const base::Rational& kappa);

/// An estimate of kappa: the part of the royalty that is lost if one owner's patents are carved out,
/// averaged over the owners.
/// @param royalty  above 0. @param without  what remains without each owner, from 0 to the royalty.
/// Source: model.md C.5.5 (D).
base::Result<base::Rational> kappa_from_carve_outs(const base::Rational& royalty,
                                                   std::span<const base::Rational> without);

/// One thing to share by, and how much of the total goes by it.
struct Criterion {
    base::Rational part;  // from 0 to 1; the parts of all add up to 1
    Amounts weights;      // one an owner: counts, value points, Shapley shares …
};

/// Σ part × total × weight / Σ weights.
/// @return invalid_input for parts that do not add up to 1, and for weights that are negative, of
///         another length, or all 0 where they count.
/// Source: model.md C.5.8 (D); C-27.
base::Result<Amounts> hybrid_rule(const base::Rational& total, std::span<const Criterion> criteria);

struct Capped {
    Amounts share;
    base::Rational unallocated;  // what nobody may take
};

/// No owner gets more than cap × total: the rest is shared by weight among those below the cap, who
/// are capped in turn.
/// @param total  money, not negative. @param weights  one an owner. @param cap  from 0 to 1.
/// Source: model.md C.5.7 (D); C-26.
base::Result<Capped> owner_cap(const base::Rational& total, std::span<const base::Rational> weights,
                               const base::Rational& cap);

/// What a licensee owes: max(minimum, min(cap, units × rate)). Money and units a year; nothing: the
/// contract has no cap, or no minimum.
struct RoyaltyTerms {
    base::Rational units, per_unit;
    std::optional<base::Rational> annual_cap, minimum;
};

/// @return invalid_input for negative numbers.
/// Source: model.md C.5.7; C-28.
base::Result<base::Rational> royalty_base(const RoyaltyTerms& terms);

}  // namespace hanse::sharing
