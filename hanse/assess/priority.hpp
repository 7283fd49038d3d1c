// SPDX-License-Identifier: GPL-3.0-or-later
// What to build first: the weight of each node of the plan (model.md E.4).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "hanse/assess/compose.hpp"
#include "hanse/base/rational.hpp"

namespace hanse::assess {

/// One weight per objective, in the paper's order; those chosen usually add up to 1.
using ObjectiveWeights = std::array<base::Rational, knowledge::kObjectives>;

struct NodeWeight {
    std::string node;
    base::Rational weight;
};

/// W(node) = Σ over objectives of its weight × the importance of its most important duty there: 1
/// for a whole row, less for a sub-item.
/// @return one per node of the plan, in the same order.
std::vector<NodeWeight> node_weights(const Composition& plan, const ObjectiveWeights& weights);

/// Equal weights, adding up to 1, on the objectives of the set; all zero for the empty set.
ObjectiveWeights equal_weights(knowledge::ObjectiveSet objectives);

}  // namespace hanse::assess
