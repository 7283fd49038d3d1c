// SPDX-License-Identifier: Apache-2.0
// Polynomials in the chance t with exact coefficients, and how a product hands its weight down.
//
// If what a group brings about is a product of one factor for each of its parts, a part counts as
// far as the other factors come true. Instead of multiplying these out for every part, we hand the
// moments of the whole (what 1, t, t² … come to) down to the parts: the moments of a part are those
// of the whole times the other factors. All parts of sizes a, b, c … together cost ab + ac + bc + …
// multiplications, however the tree of groups looks.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

/// Coefficients of 1, t, t² …; at least one.
using Polynomial = std::vector<base::Rational>;

Polynomial product(const Polynomial& a, const Polynomial& b);

/// whole - p(t)
Polynomial opposite(Polynomial p, const base::Rational& whole = 1);

/// The sum of coefficient k times moment k.
/// @param moments  at least as many as p has coefficients.
base::Rational weighed(std::span<const base::Rational> p, std::span<const base::Rational> moments);

/// @param factors  at least one.
/// @param moments  of the product of all factors: as many as their degrees add up to.
/// @return for each factor its moments, as many as its degree: number k says what t^k times all the
///         other factors comes to.
std::vector<std::vector<base::Rational>> handed_down(std::span<const Polynomial> factors,
                                                     std::vector<base::Rational> moments);

}  // namespace hanse::games
