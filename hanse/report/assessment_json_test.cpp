// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/assessment_json.hpp"

#include <gtest/gtest.h>

#include "hanse/accounts/test_case.hpp"
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

void expect_described(const Value& value) {
    const auto bytes = base::read_file(HANSE_ROOT "/docs/schema/assessment.schema.json");
    ASSERT_TRUE(bytes);
    const auto schema = base::parse_json(*bytes, "assessment.schema.json");
    ASSERT_TRUE(schema) << base::describe(schema.error(), base::Language::en);
    expect_described(value, *schema, *schema, "$");
}

TEST(AssessmentJson, IsAsTheSchemaSays) {
    const Sample sample;
    expect_described(assessment_value(sample.assessment));
}

TEST(AssessmentJson, EarlyWarningNamesItsLimits) {
    Sample sample;
    for (domain::Member& member : sample.file.members) {
        member.votes = base::Rational(1);
        member.parent = "none";
    }
    accounts::add_budget(sample.file, 100);
    accounts::add_flow(sample.file, "dues", "M1", "alliance", 50);
    accounts::add_flow(sample.file, "dues", "M2", "alliance", 50);
    sample.assessment.money =
        accounts::take_account(sample.file, {.reserve_months = base::Rational(5)}, {2025});
    const Value value = assessment_value(sample.assessment);
    expect_described(value);
    const Value& money = *value.find("money");
    EXPECT_EQ(base::to_json(*money.find("fairness")->find("tau")), "0.1");
    const Value& warning = *money.find("warning");
    EXPECT_TRUE(warning.find("overall")->is_null()) << "arrears are not known";
    const auto signal = [&](const char* id) {
        return base::to_json(*warning.find("signals")->find(id));
    };
    EXPECT_EQ(signal("reserve_months"),
              R"({"value":5,"level":"amber","worse":"low","amber":6,"red":3})");
    EXPECT_EQ(signal("min_r"),
              R"({"value":0,"level":"green","worse":"low","amber":-0.1,"red":-0.25})");
    EXPECT_EQ(signal("arrears_ratio"),
              R"({"value":null,"level":null,"worse":"high","amber":0.05,"red":0.15})");
}

}  // namespace
}  // namespace hanse::report
