// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/closure.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/random_terms.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using Node = ReadOnce::Node;
using Kind = Node::Kind;

Node leaf(int player, Rational chance = 1) { return {Kind::leaf, player, chance, {}}; }
Node all(std::vector<Node> children) { return {Kind::all, 0, 1, std::move(children)}; }
Node any(std::vector<Node> children) { return {Kind::any, 0, 1, std::move(children)}; }

/// With nobody settled: which terms are closures as they stand?
TEST(Closure, EveryCase) {
    struct Case {
        const char* what;
        Term term;
        bool exact;
    };
    const Case cases[] = {
        {"a gain", Unanimity{5, {0, 1, 2}}, true},
        {"a loss if all are there", Unanimity{-5, {0, 1, 2}}, false},
        {"a loss of one", Unanimity{-5, {1}}, true},
        {"amounts of any sign", Additive{{{0, 1}, {2, -3}}}, true},
        {"a common cost", CommonCost{3, {0, 1, 2}}, true},
        {"a common gain", CommonCost{-3, {0, 1, 2}}, false},
        {"a runway", Airport{{{0, 1}, {1, 4}, {2, 4}, {3, 0}}}, true},
        {"one bundle", Dnf{5, {{0, 1, 2}}}, true},
        {"a bundle that holds the other", Dnf{5, {{0, 1}, {0, 1, 2}}}, true},
        {"two bundles", Dnf{5, {{0, 1}, {2, 3}}}, false},
        {"a cost of any of some", Dnf{-5, {{0}, {1}, {2}}}, true},
        {"a cost of a pair or one", Dnf{-5, {{0, 1}, {2}}}, false},
        {"a tree of all", ReadOnce{5, all({leaf(0), all({leaf(1, {1, 2}), leaf(2)})})}, true},
        {"a tree with a choice", ReadOnce{5, all({leaf(0), any({leaf(1), leaf(2)})})}, false},
        {"a choice of one", ReadOnce{5, all({leaf(0), any({leaf(1)}), leaf(2)})}, true},
        {"a cost that any brings", ReadOnce{-5, any({leaf(0), leaf(1), leaf(2)})}, true},
        {"chances of a gain", NoisyOr{5, {{0, {1, 2}}, {1, {1, 2}}, {2, 1}}}, false},
        {"chances of a cost", NoisyOr{-5, {{0, {1, 2}}, {1, {1, 2}}, {2, 1}}}, false},
        {"one chance of a cost among certainties", NoisyOr{-5, {{0, {1, 2}}, {1, 1}, {2, 1}}},
         true},
        {"all are needed for the quota", Quota{6, {{0, 2, 1}, {1, 2, 1}, {2, 2, 1}}}, true},
        {"some are needed and enough", Quota{5, {{0, 4, 1}, {1, 1, 1}, {2, 0, 9}}}, true},
        {"one of whom loses by it", Quota{5, {{0, 4, 1}, {1, 1, 1}, {2, 0, -9}}}, false},
        {"two of three reach the quota", Quota{4, {{0, 2, 1}, {1, 2, 1}, {2, 2, 1}}}, false},
        {"no quota", Quota{0, {{0, 2, 1}, {1, 2, -1}, {2, 2, 1}}}, true},
        {"out of reach", Quota{9, {{0, 2, 1}, {1, 2, 1}, {2, 2, 1}}}, true},
        {"a square", Power{2, {{0, 1}, {1, 2}, {2, 3}}, 1}, true},
        {"a cube", Power{2, {{0, 1}, {1, 2}, {2, 3}}, 2}, true},
        {"a negative square", Power{-2, {{0, 1}, {1, 2}, {2, 3}}, 1}, false},
        {"a convex table", TableTerm{{0, 1, 2}, {0, 1, 2, 4, 0, 1, 2, 9}}, true},
        {"a table with a substitute", TableTerm{{0, 1, 2}, {0, 1, 1, 1, 1, 1, 1, 1}}, false},
        {"any two players can be a closure", Dnf{5, {{0}, {0, 1}}}, true},
        {"or not", Dnf{5, {{0}, {1}}}, false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        ASSERT_TRUE(TermGame::create(4, {c.term}).has_value());
        for (const Lean lean : {Lean::to_nobody, Lean::to_everybody}) {
            Closure closure(4);
            EXPECT_EQ(add_bound(c.term, std::vector<Side>(4, Side::open), lean, closure), c.exact);
            for (Coalition coalition = 0; coalition < 16; ++coalition) {
                const auto inside = flags_of(coalition, 4);
                if (c.exact) {
                    EXPECT_EQ(value(closure, inside), worth(c.term, inside));
                } else {
                    EXPECT_GE(value(closure, inside), worth(c.term, inside));
                }
            }
        }
    }
}

/// Whoever is settled: nowhere below the term, the term itself if it says so, and of the promised form.
TEST(Closure, BoundsEveryTermInEveryBranch) {
    constexpr int players = 6;
    RandomTerms random(7, players);
    int exact = 0, rounds = 3000;
    for (int round = 0; round < rounds; ++round) {
        const Term term = TermGame::create(players, {random.any_term()}).value().terms()[0];
        std::vector<Side> sides;
        for (int k = 0; k < players; ++k) sides.push_back(Side(std::max(0, random.number(-2, 2))));
        Closure closure(players);
        const Lean lean = round % 2 == 0 ? Lean::to_nobody : Lean::to_everybody;
        const bool same = add_bound(term, sides, lean, closure);
        exact += same ? 1 : 0;
        for (const auto& gain : closure.gains) {
            EXPECT_TRUE(gain.amount > 0 && gain.players.size() > 1);
        }
        for (const auto& cost : closure.costs) {
            EXPECT_TRUE(cost.amount > 0 && !cost.players.empty());
        }
        for (Coalition coalition = 0; coalition < Coalition{1} << players; ++coalition) {
            const auto inside = flags_of(coalition, players);
            bool agrees = true;
            for (std::size_t k = 0; k < sides.size(); ++k)
                agrees = agrees && sides[k] != (inside[k] ? Side::out : Side::in);
            if (!agrees) continue;
            const Rational above = value(closure, inside) - worth(term, inside);
            ASSERT_TRUE(same ? above.is_zero() : above >= 0)
                << "round " << round << ", kind " << term.index() << ", coalition " << coalition;
        }
    }
    EXPECT_GT(exact, rounds / 2);
    EXPECT_LT(exact, rounds);
}

/// The last of a branch is no bound any more.
TEST(Closure, IsExactWithOneOpenPlayer) {
    constexpr int players = 5;
    RandomTerms random(8, players);
    for (int round = 0; round < 500; ++round) {
        const Term term = TermGame::create(players, {random.any_term()}).value().terms()[0];
        std::vector<Side> sides;
        for (int k = 0; k < players; ++k)
            sides.push_back(random.number(0, 1) == 0 ? Side::in : Side::out);
        sides[std::size_t(random.number(0, players - 1))] = Side::open;
        Closure closure(players);
        EXPECT_TRUE(add_bound(term, sides, Lean::to_everybody, closure)) << term.index();
    }
}

/// 121 players are too many for a cube to be multiplied out; the square above it is not.
TEST(Closure, LargeCube) {
    constexpr int players = 121;
    Power cube{6, {}, 2};
    for (int k = 0; k < players; ++k) cube.volumes.push_back({k, k + 1});
    Closure closure(players);
    EXPECT_FALSE(add_bound(cube, std::vector<Side>(players, Side::open), Lean::to_nobody, closure));
    const std::vector<bool> everybody(players, true);
    EXPECT_EQ(value(closure, everybody), worth(cube, everybody));
    std::vector<bool> half = everybody;
    std::fill_n(half.begin(), players / 2, false);
    EXPECT_GT(value(closure, half), worth(cube, half));
}

}  // namespace
}  // namespace hanse::games
