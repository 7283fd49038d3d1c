// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/patent_line.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

using Node = games::ReadOnce::Node;

Node leaf(int patent) { return {.player = patent}; }

/// (A1 or B1) and A2; patents A1, B1, A2; owners A, B.
PatentLine example() {
    Node any{.kind = Node::Kind::any};
    any.children = {leaf(0), leaf(1)};
    Node all{.kind = Node::Kind::all};
    all.children = {any, leaf(2)};
    return {60, all};
}
const Holdings kOwners{{0, 1, 0}, 2};

TEST(PatentLine, PatentsAndOwners) {  // C-22
    const PatentLine line = example();
    const auto patents = games::shapley_value(*patent_game({&line, 1}, 3));
    EXPECT_EQ(text(*patents), "10 10 40");
    EXPECT_EQ(text(by_holder(*patents, kOwners)), "50 10");
    EXPECT_EQ(text(*games::shapley_value(*holder_game({&line, 1}, kOwners))), "60 0");
    EXPECT_EQ(text(*by_count(line, kOwners)), "40 20");
    EXPECT_EQ(text(*by_count(line, kOwners, numbers("1 3 2"))), "30 30");
    EXPECT_FALSE(by_count(line, kOwners, numbers("0 0 0")));
}

TEST(PatentLine, AnotherSubstituteOfTheSameOwnerChangesNothingForOwners) {  // model.md L.3
    PatentLine line = example();
    line.root.children[0].children.push_back(leaf(3));
    const auto found = holder_game({&line, 1}, Holdings{{0, 1, 0, 1}, 2});
    EXPECT_EQ(text(*games::shapley_value(*found)), "60 0");
}

TEST(PatentLine, CoOwnersLicenseTogetherAndSplitByTheirParts) {
    Ownership owners;  // the first patent belongs to A and B, 3:1; the second to B
    owners.of = {{{0, {3, 4}}, {1, {1, 4}}}, {{1, 1}}};
    owners.holders = 3;
    const PatentLine line = needs_all(40, {0, 1});
    EXPECT_EQ(text(by_holder(numbers("20 20"), owners)), "15 25 0");
    EXPECT_EQ(text(*by_count(line, owners)), "15 25 0");
    EXPECT_EQ(text(*games::shapley_value(*holder_game({&line, 1}, owners))), "20 20 0");
    const PatentLine alone = needs_all(40, {0});
    EXPECT_EQ(text(*games::shapley_value(*holder_game({&alone, 1}, owners))), "20 20 0");
}

PatentLine random_line(RandomNumbers& random, int patents) {
    PatentLine out{random.number(), {.kind = Node::Kind::all}};
    Node any{.kind = Node::Kind::any}, inner{.kind = Node::Kind::all};
    for (int patent = 0; patent < patents; ++patent) {
        Node one = leaf(patent);
        if (random.whole(0, 4) == 0) one.chance = {1, 2};
        const int where = random.whole(0, 3);
        if (where == 0) out.root.children.push_back(one);
        if (where == 1) any.children.push_back(one);
        if (where == 2) inner.children.push_back(one);
    }
    if (!inner.children.empty()) any.children.push_back(inner);
    if (!any.children.empty()) out.root.children.push_back(any);
    if (out.root.children.empty()) out.root.children.push_back(leaf(0));
    return out;
}

TEST(PatentLine, OwnersAreWorthWhatTheirPatentsAre) {
    RandomNumbers random(7);
    for (int round = 0; round < 300; ++round) {
        Holdings owners{{}, 3};
        for (int patent = 0; patent < 7; ++patent) owners.holder_of.push_back(random.whole(0, 2));
        const PatentLine line = random_line(random, 7);
        const auto game = holder_game({&line, 1}, owners);
        ASSERT_TRUE(game);
        for (games::Coalition set = 0; set < 8; ++set) {
            std::vector<bool> inside, patents;
            for (int owner = 0; owner < 3; ++owner) inside.push_back(games::has(set, owner));
            for (const int owner : owners.holder_of) patents.push_back(games::has(set, owner));
            EXPECT_EQ(games::worth(*game, inside),
                      games::worth(games::ReadOnce{line.value, line.root}, patents));
        }
        EXPECT_EQ(games::worth_of_all(*game), income(line));
    }
}

TEST(PatentLine, ManyOwnersOfSeveralPatentsAreStillOneTerm) {
    // Every owner has one needed patent and one in the functional group.
    PatentLine line{81, {.kind = Node::Kind::all}};
    Node group{.kind = Node::Kind::any};
    Holdings owners{{}, 81};
    for (int owner = 0; owner < 81; ++owner) {
        line.root.children.push_back(leaf(2 * owner));
        group.children.push_back(leaf(2 * owner + 1));
        owners.holder_of.insert(owners.holder_of.end(), {owner, owner});
    }
    line.root.children.push_back(group);
    const auto game = holder_game({&line, 1}, owners);
    ASSERT_TRUE(game);
    EXPECT_EQ(text(*games::shapley_value(*game)), text(Amounts(81, 1)));
}

}  // namespace
}  // namespace hanse::sharing
