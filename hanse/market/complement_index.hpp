// SPDX-License-Identifier: Apache-2.0
// Do users who take one patent also take the other? (model.md A.1)
//
//     φ = (q_jl − D_j·D_l) / sqrt(D_j(1−D_j)·D_l(1−D_l)),    between −1 and 1
//
// D_j is the share of users of products with patent j, q_jl of those with both. Above 0 the two are
// complements, below 0 substitutes: in logit demand the sign is that of the cross price effect. A
// test of pairs only: a pool of complements can still harm users, and the sign can turn with
// prices.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::market {

enum class PairRelation { complements, unrelated, substitutes };

struct PairIndex {
    double phi = 0;  // relative error at most 1e-15
    PairRelation relation = PairRelation::unrelated;
};

/// |φ| below this is no relation.
base::Rational default_unrelated_band();

/// @param bundles  of each product its patents.
/// @param shares   of all users, one per product, at least 0; with those who take none they add up
/// to 1.
/// @param band     exact: the comparison with φ is made in fractions.
/// @return nothing if all users or none take one of the two: then nothing can be said.
/// Cost: O(products · patents of a product). Source: own derivation (model.md A.1).
std::optional<PairIndex> pair_index(std::span<const std::vector<std::size_t>> bundles,
                                    std::span<const base::Rational> shares, std::size_t j,
                                    std::size_t l, const base::Rational& band);

/// What is known of a patent where no shares exist.
struct FunctionalGroup {
    std::size_t number = 0;  // patents of one group do the same, one of them is enough
    bool required = true;    // every product needs one of the group
};

/// From structure alone: alternatives substitute, parts of different required groups complement
/// each other.
/// @return nothing if one of two different groups is not required.
std::optional<PairRelation> structural_relation(const FunctionalGroup& a, const FunctionalGroup& b);

}  // namespace hanse::market
