// SPDX-License-Identifier: Apache-2.0
// Several owners, each of whom every product needs: alone each adds a margin, together one
// (model.md A.2).
//
// Demand is Q = A − B·P, assembly costs c0 a unit, owner i's costs are c_i, C = Σ c_i. With N who
// set prices each earns the margin m = (A/B − c0 − C)/(N + 1), so fewer of them mean a lower total.
// Sources: Cournot, "Recherches" (1838), chapter IX; Shapiro, "Navigating the patent thicket"
// (2001).
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "hanse/base/rational.hpp"

namespace hanse::market {

/// Q = intercept − slope·P: units per year, and units per year for one CNY; both above 0.
struct LinearDemand {
    base::Rational intercept, slope;
};

/// CNY per unit, units per year, CNY per year.
struct ComplementPrices {
    std::size_t setters = 0;
    base::Rational margin, royalty, price, quantity, profit_each, profit_total, consumer_surplus;
};

/// @param assembly_cost  c0, CNY per unit.
/// @param costs          c_i, CNY per unit, one per owner.
/// @param setters        N, at least 1: the number of owners alone, 1 for a pool of all, n − k + 1
/// for a pool of k.
/// @return nothing if nobody buys even at cost.
std::optional<ComplementPrices> complement_prices(const LinearDemand& demand,
                                                  const base::Rational& assembly_cost,
                                                  std::span<const base::Rational> costs,
                                                  std::size_t setters);

}  // namespace hanse::market
