// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/assessment_json.hpp"

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/report/sample_assessment.hpp"

namespace hanse::report {
namespace {

using base::Value;

TEST(AssessmentJson, SameAssessmentSameBytes) {
    const Sample a, b;
    EXPECT_EQ(base::to_json(assessment_value(a.assessment)),
              base::to_json(assessment_value(b.assessment)));
}

TEST(AssessmentJson, ExactAndBilingual) {
    const Sample sample;
    const Value value = assessment_value(sample.assessment);
    EXPECT_EQ(*value.find("schema"), Value("hanse.assessment/1"));
    EXPECT_EQ(*value.find("objectives")->find("drift"), Value("1/7"));
    const Value& score = value.find("objectives")->find("scores")->items()[0];
    EXPECT_EQ(*score.find("score")->find("low"), Value("1/3"));
    EXPECT_EQ(*value.find("alliance")->find("name")->find("zh"), Value("样例水泵专利联盟"));
    EXPECT_EQ(value.find("findings")->items().size(), 6U);
}

/// A schema is a promise: what it requires is there, and nothing is there that it does not name.
void expect_described(const Value& value, const Value& schema, const Value& root,
                      const std::string& where) {
    if (const Value* ref = schema.find("$ref")) {
        const std::string name = ref->text()->substr(std::string("#/$defs/").size());
        return expect_described(value, *root.find("$defs")->find(name), root, where);
    }
    if (const Value* items = schema.find("items")) {
        for (const Value& item : value.items()) expect_described(item, *items, root, where + "[]");
    }
    if (const Value* words = schema.find("enum")) {
        EXPECT_NE(std::ranges::find(words->items(), value), words->items().end()) << where;
    }
    const Value* properties = schema.find("properties");
    if (properties == nullptr || value.is_null()) return;
    static const Value none = Value::list();
    const Value* required = schema.find("required");
    for (const Value& name : (required == nullptr ? none : *required).items())
        EXPECT_NE(value.find(*name.text()), nullptr) << where << "." << *name.text();
    for (const auto& [name, field] : value.fields()) {
        const Value* description = properties->find(name);
        ASSERT_NE(description, nullptr) << where << "." << name << " is not in the schema";
        expect_described(field, *description, root, where + "." + name);
    }
}

TEST(AssessmentJson, IsAsTheSchemaSays) {
    const auto bytes = base::read_file(HANSE_ROOT "/docs/schema/assessment.schema.json");
    ASSERT_TRUE(bytes);
    const auto schema = base::parse_json(*bytes, "assessment.schema.json");
    ASSERT_TRUE(schema) << base::describe(schema.error(), base::Language::en);
    const Sample sample;
    expect_described(assessment_value(sample.assessment), *schema, *schema, "$");
}

}  // namespace
}  // namespace hanse::report
