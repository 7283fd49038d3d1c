// SPDX-License-Identifier: Apache-2.0
// Values of read-once trees and of noisy alternatives: one walk up for the chance of every node, one
// walk down for what it counts (polynomial.hpp; model.md C.0.2).
#include <string>

#include "hanse/games/numerics/polynomial.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

using Node = ReadOnce::Node;

struct Fraction {
    Rational top, bottom;  // whole
};

Fraction fraction(const Rational& chance) {
    const std::string text = chance.exact();
    const auto bar = text.find('/');
    if (bar == std::string::npos) return {chance, 1};
    const Rational bottom = Rational::parse(text.substr(bar + 1)).value();
    return {chance * bottom, bottom};
}

/// A node, and its chance to hold if every player is in with chance t. Polynomials are kept in whole
/// numbers: times `scale`, which is the product of the denominators of all chances below.
struct Grown {
    const Node* node;
    std::vector<Grown> children;
    /// Of the children: what the node is a product of. An `any` holds unless all of them fail, so
    /// its factors are the chances to fail.
    std::vector<Polynomial> factors;
    Polynomial chance;
    Rational scale;
};

Grown grown(const Node& node) {
    if (node.kind == Node::Kind::leaf) {
        const auto [top, bottom] = fraction(node.chance);
        return {&node, {}, {}, {0, top}, bottom};
    }
    const bool any = node.kind == Node::Kind::any;
    Grown out{&node, {}, {}, {1}, 1};
    for (const Node& child : node.children) {
        Grown branch = grown(child);
        out.factors.push_back(any ? opposite(branch.chance, branch.scale) : branch.chance);
        out.chance = product(out.chance, out.factors.back());
        out.scale *= branch.scale;
        out.children.push_back(std::move(branch));
    }
    if (any) out.chance = opposite(std::move(out.chance), out.scale);
    return out;
}

/// @param moments  of the node: what t^k comes to where all depends on the node, times `scale`.
/// @param scale    for the leaves that are not below the node.
void hand_out(const Grown& tree, std::vector<Rational> moments, const Rational& scale,
              std::vector<Rational>& shares) {
    if (tree.children.empty()) {
        shares[std::size_t(tree.node->player)] += tree.node->chance * (moments[0] / scale);
        return;
    }
    auto parts = handed_down(tree.factors, std::move(moments));
    const Rational scale_of_all = scale * tree.scale;
    for (std::size_t c = 0; c < parts.size(); ++c)
        hand_out(tree.children[c], std::move(parts[c]), scale_of_all / tree.children[c].scale,
                 shares);
}

}  // namespace

Result<Done> add_value(const ReadOnce& term, Weighing how, DividedSums& sums) {
    if (term.value.is_zero()) return Done{};
    const Grown tree = grown(term.root);
    auto [whole, divisor] = moments(how, int(tree.chance.size()) - 1);
    hand_out(tree, std::move(whole), divisor / term.value, sums.over(1));
    return Done{};
}

Result<Done> add_value(const NoisyOr& term, Weighing how, DividedSums& sums) {
    if (term.chances.empty()) return Done{};
    Node any{Node::Kind::any, 0, 1, {}};
    for (const Entry& entry : term.chances)
        any.children.push_back({Node::Kind::leaf, entry.player, entry.amount, {}});
    return add_value(ReadOnce{term.value, std::move(any)}, how, sums);
}

}  // namespace hanse::games
