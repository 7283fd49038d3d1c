// SPDX-License-Identifier: Apache-2.0
// How concentrated a market is, with an alliance taken as one unit: HHI, ΔHHI, CR4 (model.md B.1).
//
//     HHI = 10 000·Σ s²,    ΔHHI = 10 000·((Σ_A s)² − Σ_A s²)
//
// What the listed shares leave of the market is not 0: at the low end it is dust and adds nothing,
// at the high end it is blocks as large as the smallest listed firm. For an alliance the figures
// are indicators, not presumptions.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "hanse/base/interval.hpp"

namespace hanse::market {

struct Concentration {
    base::Interval hhi_before, hhi_after, delta;  // points, 0 … 10 000
    base::Interval alliance_share;                // ratio
    base::Interval four_largest;                  // CR4, ratio, before
};

/// Bounds hold separately: not every combination of numbers inside them is possible.
/// @param shares    ratios, each of one firm, together at most 1; nothing: a firm whose share is
/// not known. Such a firm may hold all that the others leave.
/// @param alliance  positions in `shares`, each once.
Concentration concentration(std::span<const std::optional<base::Rational>> shares,
                            std::span<const std::size_t> alliance);

}  // namespace hanse::market
