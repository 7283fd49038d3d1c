// SPDX-License-Identifier: Apache-2.0
// Fair splitting: whole units for everybody, and nothing lost.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/money/money.hpp"

namespace hanse::money {

/// Shares `total` in proportion to `weights`, down to the last minor unit.
///
/// Every part is rounded toward zero; the units left over go, one each, to the largest remainders
/// (ties: the earlier weight). The parts therefore always add up to `total`.
///
/// @param total    any sign.
/// @param weights  at least one; none negative; not all zero. Unit-free.
/// @return one part per weight, in the same order, in the currency of `total`.
/// @throws ContractViolation if the weights break those promises.
/// Source: Hamilton's largest remainders; Balinski & Young, "Fair Representation" (1982).
std::vector<Money> split(Money total, std::span<const base::Rational> weights);

/// Rounds exact parts to whole units that add up to `total`: each part down (up, if `total` is
/// negative), then one unit more to those that lost most by it (ties: the earlier part). model.md
/// 0.2, rounding_largest_remainder.
///
/// @param exact_units  in the unit rounded to: cents, to get cents. They add up to `total`, or miss
/// it by so little
///                     that no part needs more than one unit more (parts that were themselves
///                     rounded).
/// @throws ContractViolation if they do not.
/// Cost: O(n log n).
std::vector<std::int64_t> round_to_total(std::span<const base::Rational> exact_units,
                                         std::int64_t total);

}  // namespace hanse::money
