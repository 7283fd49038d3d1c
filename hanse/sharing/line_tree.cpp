// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/line_tree.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/contract.hpp"

namespace hanse::sharing {

namespace {

using Node = games::ReadOnce::Node;
using Kind = Node::Kind;

/// Players of whom we know on which side they stand, where it matters.
using Known = std::map<int, bool>;

/// Settled, or a tree that is still to be asked.
struct Shorter {
    std::optional<bool> settled;
    Node node;
};

Shorter shorter_leaf(const Node& leaf, const Known& known) {
    const auto at = known.find(leaf.player);
    const bool settled = at != known.end() && (!at->second || leaf.chance == 1);
    return {settled ? std::optional(at->second) : std::nullopt, leaf};
}

bool sure(const Node& node) { return node.kind == Kind::leaf && node.chance == 1; }

/// Children of children of the same kind are children. Sure leaves come first: they settle the rest.
std::vector<Node> flattened(const Node& node) {
    std::vector<Node> out;
    for (const Node& child : node.children) {
        if (child.kind != node.kind)
            out.push_back(child);
        else
            for (Node& grandchild : flattened(child)) out.push_back(std::move(grandchild));
    }
    std::stable_partition(out.begin(), out.end(), sure);
    return out;
}

Shorter shorter(const Node& node, const Known& known) {
    if (node.kind == Kind::leaf) return shorter_leaf(node, known);
    const bool neutral = node.kind == Kind::all;  // what a child may be without changing anything
    Node out{.kind = node.kind};
    Known here = known;
    bool again = false;
    for (const Node& child : flattened(node)) {
        Shorter found = shorter(child, here);
        if (found.settled && *found.settled != neutral) return {found.settled, {}};
        if (found.settled) continue;
        if (sure(found.node)) here[found.node.player] = neutral;
        again = again ||
                (child.kind != Kind::leaf && (sure(found.node) || found.node.kind == node.kind));
        out.children.push_back(std::move(found.node));
    }
    if (out.children.empty()) return {neutral, {}};
    if (again) return shorter(out, known);
    if (out.children.size() == 1) return {std::nullopt, std::move(out.children.front())};
    return {std::nullopt, std::move(out)};
}

void collect(const Node& node, games::Players& out) {
    if (node.kind == Kind::leaf) out.push_back(node.player);
    for (const Node& child : node.children) collect(child, out);
}

}  // namespace

Node shortened(const Node& root) {
    Shorter found = shorter(root, {});
    base::expects(!found.settled, "a tree that asks for somebody");
    return std::move(found.node);
}

bool repeats(const Node& root) {
    games::Players all;
    collect(root, all);
    return players_of(root).size() < all.size();
}

games::Players players_of(const Node& root) {
    games::Players out;
    collect(root, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace hanse::sharing
