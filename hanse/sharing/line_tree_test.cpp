// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/line_tree.hpp"

#include <gtest/gtest.h>

#include "hanse/games/coalition.hpp"
#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

using Node = games::ReadOnce::Node;

Node random_tree(RandomNumbers& random, int players, int depth, bool by_chance) {
    if (depth == 0 || random.whole(0, 3) == 0) {
        Node out{.player = random.whole(0, players - 1)};
        if (by_chance && random.whole(0, 2) == 0) out.chance = {1, 2};
        return out;
    }
    Node out{.kind = random.whole(0, 1) == 0 ? Node::Kind::all : Node::Kind::any};
    for (int k = random.whole(1, 3); k > 0; --k)
        out.children.push_back(random_tree(random, players, depth - 1, by_chance));
    return out;
}

/// The chance that the tree holds; leaves are independent of each other, whoever they belong to.
Rational chance(const Node& node, games::Coalition inside) {
    if (node.kind == Node::Kind::leaf) return games::has(inside, node.player) ? node.chance : 0;
    Rational out = 1;
    for (const Node& child : node.children) {
        const Rational holds = chance(child, inside);
        out *= node.kind == Node::Kind::all ? holds : 1 - holds;
    }
    return node.kind == Node::Kind::all ? out : 1 - out;
}

std::size_t leaves(const Node& node) {
    std::size_t out = node.kind == Node::Kind::leaf ? 1 : 0;
    for (const Node& child : node.children) out += leaves(child);
    return out;
}

TEST(LineTree, ShorterTreesHoldForTheSameCoalitions) {
    RandomNumbers random(6);
    int shorter = 0;
    for (int round = 0; round < 2000; ++round) {
        const Node tree = random_tree(random, 4, 3, round % 2 == 1);
        const Node found = shortened(tree);
        for (games::Coalition inside = 0; inside < 16; ++inside)
            EXPECT_EQ(chance(found, inside), chance(tree, inside));
        EXPECT_LE(leaves(found), leaves(tree));
        shorter += leaves(found) < leaves(tree) ? 1 : 0;
    }
    EXPECT_GT(shorter, 500);
}

TEST(LineTree, OfTheSamePlayerOneLeafIsEnough) {
    // (0 or 1) and 0 is 0.
    Node any{.kind = Node::Kind::any};
    any.children = {{.player = 0}, {.player = 1}};
    Node tree{.kind = Node::Kind::all};
    tree.children = {any, {.player = 0}};
    EXPECT_TRUE(repeats(tree));
    const Node found = shortened(tree);
    EXPECT_EQ(found.kind, Node::Kind::leaf);
    EXPECT_EQ(found.player, 0);
}

}  // namespace
}  // namespace hanse::sharing
