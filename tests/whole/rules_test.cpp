// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that travel with the program: whole, word for word, and in step with the code.
#include <set>

#include <gtest/gtest.h>

#include "examples.hpp"

#include "hanse/assess/compose.hpp"
#include "hanse/assess/derive.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/calc/check.hpp"

namespace hanse {
namespace {

using knowledge::ObjectiveSet;

TEST(Rules, TheFoundingPaperIsThereWhole) {
    const knowledge::RuleBook& book = rules();
    std::size_t rows = 0, items = 0, leaves = 0, atoms = 0, risks = 0, conflicts = 0;
    for (const knowledge::Objective& objective : book.objectives()) {
        const assess::TableCounts counts = assess::count_table(objective);
        rows += counts.rows, items += counts.items, leaves += counts.leaves, atoms += counts.atoms;
        risks += counts.risks, conflicts += counts.conflicts;
    }
    EXPECT_EQ(rows, 30U);
    EXPECT_EQ(items, 17U);
    EXPECT_EQ(leaves, 41U);
    EXPECT_EQ(atoms, 63U);
    EXPECT_EQ(risks, 11U);
    EXPECT_EQ(conflicts, 10U);
    EXPECT_EQ(book.nodes().size(), 34U);
    EXPECT_EQ(book.combinations().size(), 6U);
    const auto family = [&](std::string_view name) {
        return std::ranges::count(book.paper(), name, &knowledge::PaperItem::family);
    };
    EXPECT_EQ(family("red-line"), 7);
    EXPECT_EQ(family("section3"), 10);
    EXPECT_EQ(family("section4"), 29);
}

TEST(Rules, AllSixtyThreeCombinationsComposeWithoutDuplicates) {
    for (unsigned bits = 1; bits < 64; ++bits) {
        const assess::Composition plan = assess::compose(rules(), ObjectiveSet(bits));
        std::set<std::string> nodes, atoms;
        for (const assess::ComposedNode& node : plan.nodes) {
            EXPECT_TRUE(nodes.insert(node.node).second) << node.node << " twice for " << bits;
            for (const assess::SourceAtom& atom : node.atoms)
                EXPECT_TRUE(atoms.insert(atom.id).second) << atom.id << " twice for " << bits;
        }
        EXPECT_EQ(atoms.size(), plan.atoms);
        EXPECT_EQ(plan.merged_away, plan.atoms - plan.nodes.size());
    }
}

TEST(Rules, TheUsualCombinationsMergeAsTheModelCounts) {
    struct Case {
        const char* id;
        std::size_t rows, leaves, atoms, nodes, merged;
    };
    const Case cases[] = {{"K1", 15, 22, 28, 18, 8}, {"K2", 16, 22, 30, 19, 9},
                          {"K3", 17, 24, 36, 25, 8}, {"K4", 9, 12, 18, 16, 2},
                          {"K5", 8, 11, 17, 15, 2},  {"K6", 10, 13, 25, 20, 5}};
    for (const Case& c : cases) {
        const auto usual =
            std::ranges::find(rules().combinations(), c.id, &knowledge::Combination::id);
        ASSERT_NE(usual, rules().combinations().end());
        const assess::Composition plan = assess::compose(rules(), usual->objectives);
        EXPECT_EQ(plan.rows, c.rows) << c.id;
        EXPECT_EQ(plan.leaves, c.leaves) << c.id;
        EXPECT_EQ(plan.atoms, c.atoms) << c.id;
        EXPECT_EQ(plan.nodes.size(), c.nodes) << c.id;
        EXPECT_EQ(plan.merged_nodes.size(), c.merged) << c.id;
    }
}

TEST(Rules, EveryDerivationIsWrittenAndUsed) {
    std::set<std::string_view> named;
    for (const knowledge::FactDefinition& fact : rules().facts().all())
        if (!fact.derive.empty()) named.insert(fact.derive);
    const std::vector<std::string_view> written = assess::derivations();
    EXPECT_EQ(named, std::set<std::string_view>(written.begin(), written.end()));
}

TEST(Rules, EveryFactAFindingCanAskForHasAQuestionOrAnOrigin) {
    for (const knowledge::FactDefinition& fact : rules().facts().all())
        EXPECT_TRUE(!fact.asks.empty() || !fact.derive.empty())
            << fact.id << " can be neither asked nor derived";
}

TEST(Rules, TheWorkedExamplesOfTheModelAgree) {
    const auto bytes = base::read_file(HANSE_ROOT "/tests/fixtures/model-examples.json");
    ASSERT_TRUE(bytes);
    const auto file = base::parse_json(*bytes, "model-examples.json");
    ASSERT_TRUE(file);
    const calc::CheckReport report = calc::check_examples(*file, rules());
    EXPECT_EQ(report.failed, 0U) << report.text(base::Language::en);
    EXPECT_EQ(report.skipped, 0U) << report.text(base::Language::en);
    EXPECT_GE(report.passed, 30U);
}

TEST(Rules, NoSentenceSaysGuilty) {
    for (const knowledge::Rule& rule : rules().rules())
        for (const base::Bilingual* words :
             {&rule.says_true, &rule.says_false, &rule.says_suspected, &rule.remedy.words}) {
            EXPECT_EQ(words->zh.find("违法"), std::string::npos) << rule.id;
            EXPECT_EQ(words->en.find("illegal"), std::string::npos) << rule.id;
            EXPECT_EQ(words->en.find("guilty"), std::string::npos) << rule.id;
        }
}

TEST(Rules, NothingFiresOnMemoryAloneUnlessThePaperDrawsTheLine) {
    for (const std::string& path : example_paths()) {
        const domain::CaseFile file = example(path);
        const auto answer = assessed(file);
        ASSERT_TRUE(answer);
        for (const assess::Finding& finding : answer->findings)
            EXPECT_TRUE(finding.rule->verified() || finding.rule->drawn_by_paper())
                << finding.rule->id;
    }
}

}  // namespace
}  // namespace hanse
