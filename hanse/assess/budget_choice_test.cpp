// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/budget_choice.hpp"

#include <tuple>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::assess {
namespace {

using base::Rational;
using Ids = std::vector<std::string>;

TEST(BudgetChoice, AnExcerptWithin250) {  // model.md, example E-10
    const std::vector<Candidate> candidates{
        {"CN-01", 60, 1, {}, true},        {"CN-02", 80, 1, {"CN-01"}},
        {"CN-05", 90, {2, 5}, {"CN-01"}},  {"CN-10", 50, {7, 25}, {"CN-01"}},
        {"CN-12", 40, {7, 25}, {"CN-10"}}, {"CN-30", 20, {3, 5}, {"CN-02"}},
        {"CN-16", 30, {7, 25}, {}}};
    const auto choice = choose_within(candidates, 250);
    ASSERT_TRUE(choice);
    EXPECT_TRUE(choice->feasible);
    EXPECT_EQ(choice->selected, (Ids{"CN-01", "CN-02", "CN-10", "CN-16", "CN-30"}));
    EXPECT_EQ(choice->weight, Rational(79, 25));
    EXPECT_EQ(choice->cost, Rational(240));
}

TEST(BudgetChoice, EveryCase) {
    struct Case {
        const char* what;
        std::vector<Candidate> candidates;
        Rational budget;
        bool feasible;
        Ids selected;
    };
    const Case cases[] = {
        {"nothing to choose", {}, 0, true, {}},
        {"a must-have brings its prerequisite",
         {{"A", 5, 0, {}}, {"B", 5, 0, {"A"}, true}},
         10,
         true,
         {"A", "B"}},
        {"must-haves that do not fit", {{"A", 6, 0, {}}, {"B", 5, 0, {"A"}, true}}, 10, false, {}},
        {"ties go to the lower cost", {{"A", 9, 1, {}}, {"B", 8, 1, {}}}, 10, true, {"B"}},
        {"then to the smaller id", {{"B", 8, 1, {}}, {"A", 8, 1, {}}}, 10, true, {"A"}},
        {"what costs nothing comes along", {{"A", 0, 1, {}}, {"B", 8, 1, {}}}, 0, true, {"A"}},
        {"a prerequisite can spoil a bargain",
         {{"A", 9, 0, {}}, {"B", 1, 2, {"A"}}, {"C", 5, 1, {}}},
         9,
         true,
         {"C"}},
        {"thirds are thirds",
         {{"A", {1, 3}, 1, {}}, {"B", {1, 3}, 1, {}}, {"C", {1, 3}, 1, {}}},
         1,
         true,
         {"A", "B", "C"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto choice = choose_within(c.candidates, c.budget);
        ASSERT_TRUE(choice);
        EXPECT_EQ(choice->feasible, c.feasible);
        EXPECT_EQ(choice->selected, c.selected);
    }
}

TEST(BudgetChoice, Refuses) {
    EXPECT_FALSE(choose_within(std::vector<Candidate>{{"A", 1, 1, {"Z"}}}, 1));
    EXPECT_FALSE(choose_within(std::vector<Candidate>{{"A", 1, 1, {}}, {"A", 1, 1, {}}}, 1));
    EXPECT_FALSE(choose_within(std::vector<Candidate>{{"A", -1, 1, {}}}, 1));
    EXPECT_FALSE(choose_within(std::vector<Candidate>(65), 1));
}

/// Tries every set: the slow, obvious twin.
Ids best_by_force(const std::vector<Candidate>& candidates, const Rational& budget) {
    const std::size_t n = candidates.size();
    std::tuple<Rational, Rational, unsigned> best{-1, 0, 0};
    Ids selected;
    for (unsigned set = 0; set < (1U << n); ++set) {
        const auto has = [&](std::size_t i) { return ((set >> i) & 1U) != 0; };
        Rational weight, cost;
        unsigned early = 0;  // the smaller ids weigh more
        bool closed = true;
        for (std::size_t i = 0; i < n; ++i) {
            if (candidates[i].must && !has(i)) closed = false;
            if (!has(i)) continue;
            weight += candidates[i].weight;
            cost += candidates[i].cost;
            early |= 1U << (n - 1 - i);
            for (const std::string& before : candidates[i].before)
                closed = closed && has(static_cast<std::size_t>(before[0] - 'A'));
        }
        const std::tuple<Rational, Rational, unsigned> value{weight, -cost, early};
        if (!closed || cost > budget || value <= best) continue;
        best = value;
        selected.clear();
        for (std::size_t i = 0; i < n; ++i)
            if (has(i)) selected.push_back(candidates[i].id);
    }
    return selected;
}

std::vector<Candidate> some_candidates(int denominator) {
    std::vector<Candidate> out;
    const int count = *rc::gen::inRange(1, 10);
    for (int i = 0; i < count; ++i) {
        Candidate one{.id = std::string(1, static_cast<char>('A' + i))};
        one.cost = Rational(*rc::gen::inRange(0, 8), denominator);
        one.weight = Rational(*rc::gen::inRange(0, 5), denominator + i);
        one.must = *rc::gen::inRange(0, 8) == 0;
        for (int j = 0; j < count; ++j)
            if (i != j && *rc::gen::inRange(0, 6) == 0)
                one.before.emplace_back(1, static_cast<char>('A' + j));
        out.push_back(one);
    }
    return out;
}

RC_GTEST_PROP(BudgetChoice, EqualsTheSlowTwin, ()) {
    const std::vector<Candidate> candidates = some_candidates(*rc::gen::element(1, 7));
    const Rational budget(*rc::gen::inRange(0, 40), 2);
    const auto choice = choose_within(candidates, budget);
    RC_ASSERT(choice.has_value());
    RC_ASSERT(choice->selected == (choice->feasible ? best_by_force(candidates, budget) : Ids{}));
}

RC_GTEST_PROP(BudgetChoice, EqualsTheSlowTwinBeyond128Bits, ()) {
    std::vector<Candidate> candidates = some_candidates(3);
    for (std::size_t i = 0; i < candidates.size();
         ++i)  // awkward denominators, as normalised scores have them
        candidates[i].weight =
            candidates[i].weight * Rational(1, 1'000'000'007 + static_cast<std::int64_t>(i) * 2) +
            Rational(1, 999'999'937);
    const Rational budget(*rc::gen::inRange(0, 20), 1);
    const auto choice = choose_within(candidates, budget);
    RC_ASSERT(choice.has_value());
    RC_ASSERT(choice->selected == (choice->feasible ? best_by_force(candidates, budget) : Ids{}));
}

}  // namespace
}  // namespace hanse::assess
