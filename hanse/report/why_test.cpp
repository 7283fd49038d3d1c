// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/why.hpp"

#include <gtest/gtest.h>

#include "hanse/report/sample_assessment.hpp"
#include "hanse/report/text.hpp"

namespace hanse::report {
namespace {

using base::Language;

TEST(Why, EveryKindOfId) {
    const Sample sample;
    struct Case {
        const char* what;
        std::string id;
        std::vector<const char*> says;
    };
    const Case cases[] = {
        {"a rule",
         sample.assessment.findings[0].rule->id,
         {"How it was judged", "crossed or not met if"}},
        {"a fact, with its place and source",
         "charter.independent_licensing",
         {"prohibited", "The charter", "as of 2025-06", "sample.yaml:12:3"}},
        {"an objective", "JD", {"Joint development", "f01"}},
        {"a node in the plan", "CN-01", {"JD-01", "OL-01", "done if"}},
        {"a node that is not", "CN-44", {"do not need this node"}},
        {"the stage", "stage", {"S1"}},
        {"drift", "drift", {"0.14"}},
        {"budget", "budget", {"CNY 5,000,000"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto document = explain(sample.assessment, c.id, Language::en);
        ASSERT_TRUE(document) << base::describe(document.error(), Language::en);
        const std::string text = to_text(*document, {.width = 200, .details_open = true});
        for (const char* words : c.says)
            EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
        EXPECT_TRUE(explain(sample.assessment, c.id, Language::zh));
    }
}

TEST(Why, EveryRuleFactAndNode) {
    const Sample sample;
    for (const knowledge::Rule& rule : sample.assessment.book->rules())
        EXPECT_TRUE(explain(sample.assessment, rule.id, Language::zh)) << rule.id;
    for (const knowledge::FactDefinition& fact : sample.assessment.book->facts().all())
        EXPECT_TRUE(explain(sample.assessment, fact.id, Language::en)) << fact.id;
    for (const knowledge::Node& node : sample.assessment.book->nodes())
        EXPECT_TRUE(explain(sample.assessment, node.id, Language::zh)) << node.id;
}

TEST(Why, UnknownIdsComeWithTheNearest) {
    const Sample sample;
    const auto answer = explain(sample.assessment, "charter.independant_licensing", Language::en);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, base::ErrorKind::not_found);
    EXPECT_NE(answer.error().message.en.find("charter.independent_licensing"), std::string::npos);
    EXPECT_FALSE(explain(sample.assessment, "", Language::en));
}

}  // namespace
}  // namespace hanse::report
