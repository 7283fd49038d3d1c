// SPDX-License-Identifier: GPL-3.0-or-later
// How grave is a finding? (model.md G.2)
//
//     severity = base × evidence × (1/2 + 1/2 × min(1, alliance share / (1/2)))
#pragma once

#include "hanse/assess/obligations.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"

namespace hanse::assess {

enum class Grade { low, medium, high };

enum class EvidenceStrength { suspected, shown };

/// The base of what is pressed that hard: prohibitions 1, required 0.6, advised 0.3, what is not
/// pressed 0.
base::Rational severity_base(Pressure pressure);

/// Shown counts 1, suspected one half.
base::Rational severity_factor(EvidenceStrength strength);

/// @param base, evidence 0 to 1. @param alliance_share of the market, as one unit; open ends are 0
///         and 1.
/// @return within [0, 1]; as wide as the share is unknown.
base::Interval risk_severity(const base::Rational& base, const base::Rational& evidence,
                             const base::Interval& alliance_share);
base::Interval risk_severity(const base::Rational& base, EvidenceStrength strength,
                             const base::Interval& alliance_share);

/// From 0.6 on high, from 0.3 on medium.
Grade severity_grade(const base::Rational& severity);

}  // namespace hanse::assess
