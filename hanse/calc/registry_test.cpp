// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/registry.hpp"

#include <set>

#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"
#include "hanse/base/json.hpp"

namespace hanse::calc {
namespace {

using assess::house_rules;

TEST(Registry, EveryCalculationRunsItsOwnExample) {
    std::set<std::string_view> names;
    for (const Calculation& calculation : calculations()) {
        SCOPED_TRACE(calculation.name);
        EXPECT_TRUE(names.insert(calculation.name).second);
        EXPECT_FALSE(calculation.about.zh.empty() || calculation.about.en.empty());
        EXPECT_EQ(find(calculation.name), &calculation);
        const auto inputs = base::parse_json(calculation.example, "example");
        ASSERT_TRUE(inputs);
        const auto result = calculation.run(*inputs, house_rules());
        ASSERT_TRUE(result) << base::describe(result.error(), base::Language::en);
        EXPECT_TRUE(result->is_map());
    }
    EXPECT_EQ(find("no_such_model"), nullptr);
}

TEST(Registry, NothingIsReplacedByZero) {
    for (const Calculation& calculation : calculations()) {
        SCOPED_TRACE(calculation.name);
        const auto result = calculation.run(base::Value::map(), house_rules());
        ASSERT_FALSE(result);
        EXPECT_TRUE(result.error().message.en.starts_with("INSUFFICIENT_DATA: missing "));
    }
}

TEST(Registry, WrongInputsAreNamedByTheirPath) {
    struct Case {
        const char* model;
        const char* inputs;
        const char* en;
    };
    const Case cases[] = {
        {"risk_severity", R"({"base": "x", "evidence": 1, "alliance_share": 0.3})",
         "base: a number expected, as 0.35 or \"2/3\""},
        {"risk_severity", R"({"base": 1, "evidence": 1, "alliance_share": null})",
         "INSUFFICIENT_DATA: missing alliance_share"},
        {"risk_severity", R"([])", "inputs: an object expected"},
        {"aml_presumption", R"({"shares": [0.5, 1.5], "mode": "ANY", "alliance": [2]})",
         "shares[1]: a share cannot exceed 1"},
        {"aml_presumption", R"({"shares": [0.5, null], "mode": "ANY", "alliance": []})",
         "INSUFFICIENT_DATA: missing shares[1]"},
        {"compose_objectives", R"({"objectives": ["JD", "XX"]})",
         "objectives[1]: JD, JP, EI, DA, UE or OL expected"},
        {"critical_path", R"({"tasks": {"A": {"dur": -1, "pre": []}}})",
         "tasks.A.dur: should be at least 0"},
        {"critical_path", R"({"tasks": {"A": {"dur": 1, "pre": ["A"]}}})",
         "the prerequisites run in a circle and cannot be scheduled: A"},
        {"objective_fit",
         R"({"members": 10, "subset_size": {}, "need": {"JD": 1, "JP": 1, "EI": 1, "DA": 1, "UE": 1}})",
         "INSUFFICIENT_DATA: missing subset_size.JD, subset_size.JP, subset_size.EI, "
         "subset_size.DA, subset_size.UE, subset_size.OL, need.OL"},
        {"objective_inference", R"({"features": {"f99": 1}, "gate": {}, "declared": []})",
         "features.f99: no feature is called f99; did you mean f09?"},
        {"maturity_stage",
         R"({"gates": {"S1": [true], "S2": [null, true], "S3": [false], "S4": [null]}})",
         "INSUFFICIENT_DATA: missing gates.S2[0]"},
        {"rounding_largest_remainder", R"({"cases": [{"exact": [1, 1], "total_cents": 100}]})",
         "cases[0]: the parts add up to 200 cents, the total is 100"},
        {"registry_growth", R"({"first_list": 106, "total": 105})",
         "first_list: cannot exceed the total"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.inputs);
        const auto inputs = base::parse_json(c.inputs, "test");
        ASSERT_TRUE(inputs);
        const auto result = find(c.model)->run(*inputs, house_rules());
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().message.en, c.en);
    }
}

TEST(Registry, UnknownFactsLeaveTheAnswerOpen) {
    const auto inputs = base::parse_json(
        R"({"members": [{"level": "U", "patents": null}, {"level": "D", "patents": 2}]})", "test");
    ASSERT_TRUE(inputs);
    const auto result = find("architecture_check")->run(*inputs, house_rules());
    ASSERT_TRUE(result);
    EXPECT_EQ(*result->find("JD")->find("ok"), base::Value(true));
    EXPECT_TRUE(result->find("JP")->find("ok")->is_null());
}

}  // namespace
}  // namespace hanse::calc
