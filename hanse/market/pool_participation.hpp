// SPDX-License-Identifier: Apache-2.0
// Who stays outside a pool of complements that shares equally? (model.md A.5)
//
// n owners of essential patents, demand 1 − P, no cost. A pool of k is one setter among N = n − k +
// 1, and an outsider earns as much as the whole pool: free-riding from outside (联盟外搭便车).
// Source: Aoki & Nagaoka, "The consortium standard and patent pools" (2005), for the claim; closed
// form: own derivation.
#pragma once

#include <cstddef>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::market {

/// Profits with demand 1 − P: of a member, 1/(k(N + 1)²), and of an outsider, 1/(N + 1)².
struct Participation {
    std::vector<base::Rational> member;    // by pool size k = 1 … n; k = 1 is no pool
    std::vector<base::Rational> outsider;  // by k = 1 … n − 1
    /// outsider(k) − member(k + 1): what staying outside a pool of k is worth to an owner whom it
    /// would take in.
    std::vector<base::Rational> outsider_gain;
    std::vector<std::size_t>
        stable_sizes;  // nobody gains by leaving, nobody by joining; a tie changes nothing
};

/// @param owners  n, at least 1.
Participation pool_participation(std::size_t owners);

}  // namespace hanse::market
