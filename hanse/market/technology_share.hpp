// SPDX-License-Identifier: Apache-2.0
// The share of a technology: units of the products that embody it, among all units of the field
// (model.md B.6). One product can embody several, so shares may add up to more than 1. A technology
// without sales has share 0; in a field without sales no share is defined.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/interval.hpp"

namespace hanse::market {

struct FieldProduct {
    std::optional<base::Rational> units;    // sold a year, at least 0; nothing: not known
    std::vector<std::size_t> technologies;  // embodied by it
};

/// @return what is known of the share, a ratio: products of unknown sales may have none, or any
/// number. The two ends are approached, not always reached. Nothing if the field is known to have
/// no sales.
std::optional<base::Interval> technology_share(std::span<const FieldProduct> products,
                                               std::size_t technology);

}  // namespace hanse::market
