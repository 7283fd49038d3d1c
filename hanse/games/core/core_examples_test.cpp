// SPDX-License-Identifier: Apache-2.0
// The examples of model.md that ask about the core, by their numbers in model-examples.json.
#include <set>

#include <gtest/gtest.h>

#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_proofs.hpp"
#include "hanse/games/terms/random_terms.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using namespace proofs;  // NOLINT(google-build-using-namespace): ours, and for nothing else

TEST(CoreExamples, D06EqualSplitDrivesTheStrongMemberOut) {
    const Shares equal(3, Rational(100, 3));
    const auto check = core_check(strong_member(), equal);
    ASSERT_TRUE(check.has_value());
    EXPECT_FALSE(check->in_core);
    EXPECT_EQ(check->worst.excess, Rational(80, 3));
    EXPECT_EQ(check->worst.coalition, Players{0});
    EXPECT_EQ(check->exit_cost, Rational(80, 3));
    EXPECT_TRUE(core_check(strong_member(), Shares{80, 10, 10})->in_core);
    EXPECT_EQ(least_core(strong_member())->epsilon, -10);
    EXPECT_EQ(cost_of_stability(strong_member())->amount, 0);
}

TEST(CoreExamples, D07AnyTwoOfThreeCanMakeTheDeal) {
    const TermGame game = game_of(3, {TableTerm{{0, 1, 2}, {0, 0, 0, 120, 0, 120, 120, 120}}});
    const auto least = least_core(game);
    EXPECT_EQ(least->epsilon, 40);
    EXPECT_EQ(least->allocation, (Shares{40, 40, 40}));
    expect_proven(game, *least);
    const auto cost = cost_of_stability(game);
    EXPECT_EQ(cost->amount, 60);
    EXPECT_EQ(cost->allocation, (Shares{60, 60, 60}));
    ASSERT_EQ(cost->balanced.size(), 3U);  // the three pairs, half each
    for (const auto& pair : cost->balanced) EXPECT_EQ(pair.weight, Rational(1, 2));
    const auto repair = minimal_repair(game, Shares{40, 40, 40});
    EXPECT_FALSE(repair->possible);
    EXPECT_EQ(repair->missing, 60);
    EXPECT_TRUE(minimal_repair(game, Shares{120, 0, 0}, {.epsilon = 40})->possible);
}

std::vector<Term> licence_lines() {  // C-29
    std::vector<Term> out;
    for (int l = 0; l < 120; ++l) {
        std::set<int> owners;
        for (int j = 0; j <= 1 + l % 5; ++j) owners.insert((7 * l + 13 * j * j) % 81);
        out.push_back(Unanimity{100 + (37 * l) % 211, Players(owners.begin(), owners.end())});
    }
    return out;
}

TEST(CoreExamples, C29ShapleyKeeps81MembersTogether) {
    const TermGame game = game_of(81, licence_lines());
    const auto shapley = shapley_value(game);
    EXPECT_EQ((*shapley)[0], Rational(1703, 5));
    const auto check = core_check(game, *shapley);
    EXPECT_TRUE(check->in_core);
    EXPECT_TRUE(check->convex);
    EXPECT_TRUE(check->worst.exact());
    EXPECT_EQ(check->exit_cost, 0);
    EXPECT_EQ(minimal_repair(game, *shapley)->moved, 0);
    const auto cost = cost_of_stability(game);
    EXPECT_EQ(cost->amount, 0);
    EXPECT_TRUE(core_check(game, cost->allocation)->in_core);
}

TEST(CoreExamples, D08EqualSplitLosesTheInnerRing) {
    std::vector<Term> terms = licence_lines();
    for (int h = 0; h < 6; ++h) terms.push_back(Unanimity{5000, {h, (h + 1) % 6}});
    const TermGame game = game_of(81, terms);
    ASSERT_EQ(worth_of_all(game), 54668);
    const Shares equal(81, Rational(54668, 81));
    const auto worst = most_violated_coalition(game, equal);
    EXPECT_EQ(worst->excess, Rational(700664, 27));
    EXPECT_EQ(worst->coalition, (Players{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(worst->worth, 30000);
    EXPECT_EQ(worst->method, SearchMethod::cut);
    EXPECT_TRUE(core_check(game, *shapley_value(game))->in_core);
    const auto repair = minimal_repair(game, equal);
    EXPECT_EQ(repair->moved, worst->excess);  // what they lack is all that has to move
    EXPECT_TRUE(core_check(game, repair->allocation)->in_core);
}

/// model.md L.4: 81 members, 2,000 lines, each on patents that the licensee chose among 3,000.
TEST(CoreExamples, L04AtScale) {
    RandomTerms random(4, 81);
    std::vector<int> owner_of;
    for (int patent = 0; patent < 3000; ++patent)
        owner_of.push_back(random.number(0, random.number(1, 80)));  // some have many, some few
    std::vector<Term> lines;
    for (int l = 0; l < 2000; ++l) {
        std::set<int> owners;
        for (int chosen = random.number(1, 9); chosen > 0; --chosen)
            owners.insert(owner_of[std::size_t(random.number(0, 2999))]);
        const Rational value(random.number(1'000'000, 500'000'000), 100);
        lines.push_back(Unanimity{value, Players(owners.begin(), owners.end())});
    }
    const TermGame game = game_of(81, lines);
    EXPECT_TRUE(core_check(game, *shapley_value(game))->in_core);
    const Shares equal(81, worth_of_all(game) / 81);
    const auto worst = most_violated_coalition(game, equal);
    ASSERT_GT(worst->excess, 0);
    EXPECT_TRUE(worst->exact());
    const auto repair = minimal_repair(game, equal);
    EXPECT_EQ(repair->moved, worst->excess);
    EXPECT_TRUE(core_check(game, repair->allocation)->in_core);
}

TEST(CoreExamples, D09SmallestMovementOfMoney) {
    const Shares equal(3, Rational(100, 3));
    const auto repair = minimal_repair(strong_member(), equal);
    EXPECT_EQ(repair->moved, Rational(80, 3));
    expect_proven(strong_member(), equal, 0, *repair);
}

TEST(CoreExamples, C10VetoMembersMakeACore) {
    using Node = ReadOnce::Node;
    using Kind = Node::Kind;
    const auto leaf = [](int player) { return Node{Kind::leaf, player, 1, {}}; };
    const auto chain = [&](int last) {
        const Node parts{Kind::any, 0, 1, {leaf(2), leaf(3)}};
        return Node{Kind::all, 0, 1, {leaf(0), leaf(1), parts, leaf(last)}};
    };
    const TermGame game = game_of(6, {ReadOnce{6, chain(4)}, ReadOnce{4, chain(5)}});
    EXPECT_EQ(cost_of_stability(game)->amount, 0);
    expect_proven(game, *cost_of_stability(game));
    expect_proven(game, *least_core(game));
}

TEST(CoreExamples, C16CounterAssertion) {
    const TermGame game = game_of(4, {Quota{6, {{0, 5, 10}, {1, 3, 20}, {2, 2, 30}, {3, 1, 40}}}});
    EXPECT_EQ(least_core(game)->epsilon, 0);
    expect_proven(game, *least_core(game));
}

}  // namespace
}  // namespace hanse::games
