// SPDX-License-Identifier: Apache-2.0
// UnitQuadrature: integrating over a chance p from 0 to 1 what is a sum of ways p^s (1-p)^(d-s).
//
// Gauss and Legendre's nodes integrate such polynomials of degree d exactly if there are d/2 + 1 of
// them. But where every coefficient is positive – chances, counted ways – about 4.4 sqrt(d) nodes are
// enough for every digit of a double: each p^s (1-p)^(d-s) is a smooth hump about 1/sqrt(d) wide. We
// try them on all d + 1 humps and report the worst relative error, which then holds for every sum.
#pragma once

#include <vector>

namespace hanse::games {

struct UnitQuadrature {
    struct Node {
        long double p, q, weight;  // q = 1 - p, accurate even where p is nearly 1
    };
    std::vector<Node> nodes;
    /// The integral of any sum of a_s p^s (1-p)^(degree-s), all a_s ≥ 0, is off by no more than this
    /// part of itself, apart from rounding in the sum.
    double relative_error = 0;
};

/// @param degree  not negative.
/// Cost: O(degree^1.5).
UnitQuadrature unit_quadrature(int degree);

}  // namespace hanse::games
