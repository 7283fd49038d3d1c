// SPDX-License-Identifier: Apache-2.0
// Bounds of the terms that are written as chances.
#include <algorithm>

#include "hanse/games/core/closure_builder.hpp"

namespace hanse::games {

using base::Rational;

namespace {

/// The chance of each to be the only one; and of any.
struct OfAll {
    Rational any;
    std::vector<Rational> alone;
};

OfAll of_all(const std::vector<Entry>& chances) {
    OfAll out{0, std::vector<Rational>(chances.size(), 1)};
    Rational none = 1;
    for (std::size_t k = 0; k < chances.size(); ++k) {
        none *= 1 - chances[k].amount;
        for (std::size_t other = 0; other < chances.size(); ++other)
            out.alone[other] *= other == k ? chances[k].amount : 1 - chances[k].amount;
    }
    out.any = 1 - none;
    return out;
}

}  // namespace

/// Each adds less, the more have come. A gain: at most the sum of the chances; and at most that of
/// all, less what each of those missing would add to all others. A cost: at least the largest
/// chance, which is the truth if no two of the chances are uncertain.
bool ClosureBuilder::add_noisy_or(const Rational& value, const std::vector<Entry>& open) {
    std::vector<Entry> live;
    Players players;
    std::ranges::copy_if(open, std::back_inserter(live),
                         [](const Entry& entry) { return !entry.amount.is_zero(); });
    if (value < 0 && live.size() > 1) {
        const auto uncertain =
            std::ranges::count_if(live, [](const Entry& entry) { return entry.amount < 1; });
        for (Entry& entry : live) entry.amount *= -value;
        add_tiers(std::move(live), 0);
        return uncertain <= 1;
    }
    const OfAll all = of_all(live);
    Steps steps{lean == Lean::to_nobody ? Rational(0) : value * all.any, {}};
    for (std::size_t k = 0; k < live.size(); ++k) {
        players.push_back(live[k].player);
        steps.steps.push_back(value * (lean == Lean::to_nobody ? live[k].amount : all.alone[k]));
    }
    add_steps(steps, players);
    return live.size() <= 1;
}

bool ClosureBuilder::add(const NoisyOr& term) {
    Rational none = 1;
    std::vector<Entry> open_chances;
    for (const Entry& entry : term.chances) {
        if (in(entry.player)) none *= 1 - entry.amount;
        if (open(entry.player)) open_chances.push_back(entry);
    }
    closure.constant += term.value * (1 - none);
    return add_noisy_or(term.value * none, open_chances);
}

namespace {

using Node = ReadOnce::Node;

struct Product {
    Rational amount;
    Players players;
};

/// What is known of a node: products that add up to at least its chance, the chance if everybody
/// open comes, and who must come for any chance at all.
struct NodeBound {
    std::vector<Product> products;
    Rational at_most;
    Players must;
    bool exact = true;
};

constexpr std::size_t kProductsMax = 64;

NodeBound certain(const Rational& chance) {
    if (chance.is_zero()) return {};
    return {{{chance, {}}}, chance, {}};
}

/// Only that it holds at best, and never without those who must come.
NodeBound at_best(NodeBound bound) {
    bound.products = {{bound.at_most, bound.must}};
    bound.exact = false;
    return bound;
}

std::vector<Product> times(const std::vector<Product>& a, const std::vector<Product>& b) {
    std::vector<Product> out;
    for (const Product& one : a)
        for (const Product& other : b) {
            Product& both = out.emplace_back(Product{one.amount * other.amount, {}});
            std::ranges::merge(one.players, other.players, std::back_inserter(both.players));
        }
    return out;
}

NodeBound all_of(const std::vector<NodeBound>& children) {
    NodeBound out = certain(1);
    for (const NodeBound& child : children) {
        NodeBound both{{}, out.at_most * child.at_most, {}, out.exact && child.exact};
        std::ranges::merge(out.must, child.must, std::back_inserter(both.must));
        const bool few = out.products.size() * child.products.size() <= kProductsMax;
        if (few) both.products = times(out.products, child.products);
        out = few ? std::move(both) : at_best(std::move(both));
    }
    return out;
}

NodeBound any_of(const std::vector<NodeBound>& children, Lean lean) {
    NodeBound out;
    Rational sure_miss = 1, miss = 1;
    std::vector<const NodeBound*> open;
    for (const NodeBound& child : children) {
        miss *= 1 - child.at_most;
        const bool settled = child.exact && child.products.size() <= 1 &&
                             (child.products.empty() || child.products[0].players.empty());
        if (settled)
            sure_miss *= 1 - child.at_most;
        else
            open.push_back(&child);
    }
    if (sure_miss.is_zero()) return certain(1);
    out.products = certain(1 - sure_miss).products;
    for (const NodeBound* child : open) {
        for (const Product& product : child->products)
            out.products.push_back({product.amount * sure_miss, product.players});
        out.exact = out.exact && child->exact;
    }
    out.at_most = 1 - miss;
    out.exact = out.exact && open.size() <= 1;
    if (open.size() == 1 && sure_miss == 1) out.must = open[0]->must;
    const bool sum = open.size() <= 1 || lean == Lean::to_nobody;
    return sum && out.products.size() <= kProductsMax ? out : at_best(std::move(out));
}

NodeBound bound_of(const Node& node, const ClosureBuilder& builder) {
    if (node.kind == Node::Kind::leaf) {
        if (builder.in(node.player)) return certain(node.chance);
        if (!builder.open(node.player) || node.chance.is_zero()) return {};
        return {{{node.chance, {node.player}}}, node.chance, {node.player}};
    }
    std::vector<NodeBound> children;
    children.reserve(node.children.size());
    for (const Node& child : node.children) children.push_back(bound_of(child, builder));
    return node.kind == Node::Kind::all ? all_of(children) : any_of(children, builder.lean);
}

/// The leaves of a tree that only says "any". @return whether it is one.
bool gather_any(const Node& node, std::vector<Entry>& leaves) {
    if (node.kind == Node::Kind::leaf) {
        leaves.push_back({node.player, node.chance});
        return true;
    }
    if (node.kind == Node::Kind::all && node.children.size() > 1) return false;
    return std::ranges::all_of(node.children,
                               [&](const Node& child) { return gather_any(child, leaves); });
}

}  // namespace

bool ClosureBuilder::add(const ReadOnce& term) {
    std::vector<Entry> leaves;
    if (gather_any(term.root, leaves)) return add(NoisyOr{term.value, std::move(leaves)});
    if (term.value < 0) {  // at least what those who are in have to bear already
        closure.constant += worth(term, flags_in());
        return false;
    }
    NodeBound bound = bound_of(term.root, *this);
    for (Product& product : bound.products)
        add(term.value * product.amount, std::move(product.players));
    return bound.exact;
}

}  // namespace hanse::games
