// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/priority.hpp"

#include <algorithm>

namespace hanse::assess {

using base::Rational;

namespace {

// model.md E.4: imp = 1.0 for a row-level atom, 0.7 for a sub-item atom.
Rational importance(const SourceAtom& atom) {
    return atom.item.empty() ? Rational(1) : Rational(7, 10);
}

Rational weight_of(const ComposedNode& node, const ObjectiveWeights& weights) {
    ObjectiveWeights most{};
    for (const SourceAtom& atom : node.atoms) {
        Rational& best = most[static_cast<std::size_t>(atom.objective)];
        best = max(best, importance(atom));
    }
    Rational sum;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * most[i];
    return sum;
}

}  // namespace

std::vector<NodeWeight> node_weights(const Composition& plan, const ObjectiveWeights& weights) {
    std::vector<NodeWeight> out;
    for (const ComposedNode& node : plan.nodes)
        out.push_back({node.node, weight_of(node, weights)});
    return out;
}

ObjectiveWeights equal_weights(knowledge::ObjectiveSet objectives) {
    ObjectiveWeights weights{};
    for (const knowledge::ObjectiveId objective : objectives.members())
        weights[static_cast<std::size_t>(objective)] =
            Rational(1, static_cast<std::int64_t>(objectives.size()));
    return weights;
}

}  // namespace hanse::assess
