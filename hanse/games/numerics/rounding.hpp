// SPDX-License-Identifier: Apache-2.0
// Rounding shares to whole units – cents – that add up to what there is to share.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

/// Rounds exact shares to whole units: each down (up, if `total` is negative), then one unit more to
/// those that lost most by it (ties: the earlier share). Nobody is a unit or more away from the
/// exact share.
///
/// @param exact  in the unit rounded to: cents, to get cents. They add up to `total`, or miss it by
///               so little that no share needs more than one unit more. Each fits 64 bits.
/// @throws ContractViolation if they do not.
/// Cost: O(n log n).
/// Source: Hamilton's largest remainders; Balinski & Young, "Fair Representation" (1982).
std::vector<std::int64_t> whole_parts(std::span<const base::Rational> exact, std::int64_t total);

}  // namespace hanse::games
