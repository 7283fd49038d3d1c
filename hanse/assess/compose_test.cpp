// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/compose.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"

namespace hanse::assess {
namespace {

using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

ObjectiveSet set_of(std::string_view codes) {
    ObjectiveSet out;
    for (std::size_t at = 0; at < codes.size(); at += 3)
        out.add(*knowledge::objective_id(codes.substr(at, 2)));
    return out;
}

TEST(Compose, TheTableOfCombinations) {  // model.md E.3
    struct Case {
        const char* objectives;
        std::size_t rows, leaves, atoms, nodes, merged, risks, conflicts, fair;
        bool architecture_conflict;
    };
    const Case cases[] = {
        {"JD+JP+EI", 15, 22, 28, 18, 8, 4, 6, 4, true},
        {"JD+JP+DA", 16, 22, 30, 19, 9, 4, 6, 5, true},
        {"JD+JP+OL", 17, 24, 36, 25, 8, 4, 5, 5, false},
        {"EI+DA", 9, 12, 18, 16, 2, 1, 4, 1, false},
        {"EI+UE", 8, 11, 17, 15, 2, 2, 3, 1, false},
        {"UE+OL", 10, 13, 25, 20, 5, 2, 2, 2, false},
        {"JD+JP+EI+DA+UE+OL", 30, 41, 63, 34, 16, 4, 10, 7, true},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.objectives);
        const Composition plan = compose(house_rules(), set_of(c.objectives));
        EXPECT_EQ(plan.rows, c.rows);
        EXPECT_EQ(plan.leaves, c.leaves);
        EXPECT_EQ(plan.atoms, c.atoms);
        EXPECT_EQ(plan.nodes.size(), c.nodes);
        EXPECT_EQ(plan.merged_nodes.size(), c.merged);
        EXPECT_EQ(plan.merged_away, c.atoms - c.nodes);
        EXPECT_EQ(plan.distinct_risks.size(), c.risks);
        EXPECT_EQ(plan.conflicts.size(), c.conflicts);
        EXPECT_EQ(plan.fair_conflicts.size(), c.fair);
        EXPECT_EQ(plan.architecture_conflict, c.architecture_conflict);
    }
}

TEST(Compose, StrongestModalityWins) {
    struct Case {
        const char* what;
        const char* objectives;
        const char* node;
        Modality modality;
    };
    const Case cases[] = {
        {"相对公平 alone", "JD", "CN-30", Modality::should},
        {"公平 of EI-04 beats 相对公平 of JD-05", "JD+EI", "CN-30", Modality::must},
        {"条件成熟时", "JP", "CN-41", Modality::may},
        {"条件成熟时 governs what follows it", "OL", "CN-44", Modality::may},
        {"but not what stands before it", "JD", "CN-40", Modality::must},
        {"尽量规避打包许可", "OL", "CN-28", Modality::should},
        {"尽量 in a neighbouring clause", "OL", "CN-27", Modality::must},
        {"积极争取", "DA", "CN-32", Modality::should},
        {"积极维权 is no hedge", "UE", "CN-24", Modality::must},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Composition plan = compose(house_rules(), set_of(c.objectives));
        ASSERT_NE(plan.node(c.node), nullptr);
        EXPECT_EQ(plan.node(c.node)->modality, c.modality);
    }
}

TEST(Compose, TensionsApplyWhenBothAreAims) {
    EXPECT_TRUE(compose(house_rules(), set_of("EI")).tensions.empty());
    EXPECT_EQ(compose(house_rules(), set_of("EI+JD")).tensions,
              (std::vector<std::string>{"EI-any"}));
    EXPECT_EQ(compose(house_rules(), set_of("DA+OL")).tensions,
              (std::vector<std::string>{"DA-OL"}));
}

TEST(Compose, EverySetOfObjectives) {
    for (unsigned bits = 0; bits < 64; ++bits) {
        SCOPED_TRACE(bits);
        const Composition plan = compose(house_rules(), ObjectiveSet(bits));
        std::set<std::string> nodes, atoms;
        std::size_t count = 0;
        for (const ComposedNode& node : plan.nodes) {
            nodes.insert(node.node);
            count += node.atoms.size();
            for (const SourceAtom& atom : node.atoms) atoms.insert(atom.id);
        }
        EXPECT_EQ(nodes.size(), plan.nodes.size()) << "no node stands twice";
        EXPECT_EQ(atoms.size(), plan.atoms) << "no duty is lost, none is counted twice";
        EXPECT_EQ(count, plan.atoms);
        EXPECT_TRUE(std::is_sorted(plan.nodes.begin(), plan.nodes.end(),
                                   [](const auto& a, const auto& b) { return a.node < b.node; }));
        for (const Prerequisite& edge : plan.prerequisites)
            EXPECT_TRUE(nodes.contains(edge.before) && nodes.contains(edge.after));
        for (const ObjectiveId more : knowledge::kAllObjectives) {
            ObjectiveSet larger(bits);
            larger.add(more);
            EXPECT_GE(compose(house_rules(), larger).nodes.size(), plan.nodes.size())
                << "another aim never takes work away";
        }
    }
}

}  // namespace
}  // namespace hanse::assess
