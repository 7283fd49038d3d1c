// SPDX-License-Identifier: Apache-2.0
// Two differentiated goods, and caps at the price a joint seller would ask (model.md A.6).
//
// Demand for good i is a − p_i + g·p_j, no cost. Caps bind where the goods are complements, and
// remove the double margin; where they are substitutes they do not bind, and competition stays.
// Source: Rey & Tirole, "Price caps as welfare-enhancing coopetition", Journal of Political Economy
// 127 (2019); closed form: own derivation.
#pragma once

#include "hanse/base/rational.hpp"

namespace hanse::market {

/// Of each of the two goods: CNY per unit, units per year, CNY per year.
struct GoodOutcome {
    base::Rational price, quantity, profit;
};

struct PriceCapOutcome {
    GoodOutcome independent, joint, with_caps;
};

/// @param a  units per year at price 0; above 0.
/// @param g  units of one good gained for each CNY on the other; strictly between −1 and 1.
PriceCapOutcome price_caps(const base::Rational& a, const base::Rational& g);

}  // namespace hanse::market
