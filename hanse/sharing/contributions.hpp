// SPDX-License-Identifier: GPL-3.0-or-later
// Contributions to joint development (联合开发): what each put in, and a rule that gives it back
// before it shares. model.md C.2.2 and C.2.3.
//
//     C = cash + person-months × rate + Σ background IP: a year's licence value × part used
//                                         × Σ over the years of 1/(1+discount)^t, t from 0
//     V >= ΣC:  x = C + (V-ΣC) × (α × φ/Σφ + (1-α) × C/ΣC)
//     V <  ΣC:  x = V × C/ΣC                                   (losses by contribution)
//
// α is the dial between who is indispensable and who paid (JD-C1, JD-C2).
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct BackgroundIp {
    base::Rational annual_value;  // what a licence would cost, money a year
    base::Rational use_fraction;  // the part of it the project uses, 0 to 1
    int years = 0;                // the first of them undiscounted; at most kYearsMax
};

struct Contribution {
    base::Rational cash;
    base::Rational person_months;
    base::Rational rate;  // agreed, money a person-month
    std::vector<BackgroundIp> background;
};

/// @param discount  a year, from 0 on.
/// @return the contribution in money of today; invalid_input for negative numbers.
/// Source: model.md C.2.2 (D); C-12.
base::Result<base::Rational> contribution_value(const Contribution& contribution,
                                                const base::Rational& discount);

struct TwoPartPayout {
    Amounts payout;          // adds up to the value
    base::Rational surplus;  // value less contributions; below 0 in a loss year
};

/// @param value          of the project, in the money of the contributions.
/// @param contributions  one a member, none negative.
/// @param shapley        one a member, none negative; only their proportions matter.
/// @param alpha          from 0 to 1. If nobody contributed, the surplus goes by Shapley alone.
/// @return invalid_input for other numbers, and if what the surplus is to be shared by is all 0.
/// Source: model.md C.2.3 (D); C-11, C-32.
base::Result<TwoPartPayout> two_part_rule(const base::Rational& value,
                                          std::span<const base::Rational> contributions,
                                          std::span<const base::Rational> shapley,
                                          const base::Rational& alpha = {1, 2});

}  // namespace hanse::sharing
