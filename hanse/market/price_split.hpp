// SPDX-License-Identifier: Apache-2.0
// Several splits of a royalty over patents can cost every user the same; this picks one, so that
// the same market gives the same prices (model.md A.4: the split with the smallest Σp²).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hanse/market/logit_market.hpp"

namespace hanse::market {

struct PriceSplit {
    std::vector<double> price;  // one per patent of the market; those of other units as they were
    bool unique = true;         // what products pay to the unit fixes each of its prices
};

/// The prices of one unit, at least 0, with the smallest Σp² among those at which every product
/// pays the unit what it pays at `price`. Where they are unique nothing is touched.
/// @param units  one per patent.
/// Error: every product pays what it did to 1e-13 of the largest payment, unless 10 000 rounds do
/// not suffice.
/// Source: Hildreth, "A quadratic programming procedure", Naval Research Logistics Quarterly 4
/// (1957): one multiplier per product, each in turn set to what its product has to pay.
PriceSplit smallest_split(const LogitMarket& market, std::span<const std::size_t> units,
                          std::size_t unit, std::span<const double> price);

}  // namespace hanse::market
