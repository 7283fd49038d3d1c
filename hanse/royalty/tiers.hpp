// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers: rates that depend on how many units are counted.
//
//     marginal  each unit pays the rate of the tier it falls into          (the usual kind)
//     whole     all units pay the rate of the tier that the volume reaches
#pragma once

#include <string>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/royalty/rate.hpp"

namespace hanse::royalty {

enum class Volume { marginal, whole };

struct Tier {
    base::Rational over;  // units; the tier is for those beyond, up to the next tier
    Rate rate;
};

/// What the units of one volume cost each, on average.
///
/// @param tiers   at least one, the first over 0, rising.
/// @param volume  units counted together; may be known in part, then the result covers every volume
///                in it (the average moves one way between two tiers, so the ends and the borders
///                of tiers inside are enough).
/// @param price   of one unit.
/// @return amount a unit; of no units, what a first one would cost.
base::Interval unit_charge(const std::vector<Tier>& tiers, Volume kind,
                           const base::Interval& volume, const base::Interval& price);

/// The sum in figures, "100000 × 0 + 4900000 × 0.2", if the volume is known; else empty.
std::string tier_sum(const std::vector<Tier>& tiers, Volume kind, const base::Interval& volume);

}  // namespace hanse::royalty
