// SPDX-License-Identifier: GPL-3.0-or-later
// Parts C and D by name: what is wrong or missing is named by its path, and what is not known stays
// open.
#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"
#include "hanse/base/json.hpp"
#include "hanse/calc/registry.hpp"

namespace hanse::calc {
namespace {

using base::Value;

base::Result<Value> run(const char* model, const char* inputs) {
    const auto value = base::parse_json(inputs, "test");
    EXPECT_TRUE(value) << inputs;
    return find(model)->run(*value, assess::house_rules());
}

TEST(SharingModels, WrongInputsAreNamedByTheirPath) {
    struct Case {
        const char* model;
        const char* inputs;
        const char* en;
    };
    const Case cases[] = {
        {"unanimity_sum", R"({"members": 2, "lines": [{"owners": [0, 2], "value": 1}]})",
         "lines[0].owners[1]: there is no such member; 0 to 1 expected"},
        {"unanimity_sum", R"({"members": 2, "lines": [{"owners": [0], "value": null}]})",
         "INSUFFICIENT_DATA: missing lines[0].value"},
        {"unanimity_sum", R"({"members": 0, "lines": []})",
         "members: a whole number from 1 to 10000 expected"},
        {"read_once_tree", R"({"members": 2, "value": 1, "tree": {"and": []}})",
         "tree.and: at least one entry expected"},
        {"read_once_tree", R"({"members": 2, "value": 1, "tree": {"and": [{"or": [{}]}]}})",
         "INSUFFICIENT_DATA: missing tree.and[0].or[0].leaf"},
        {"core_check", R"({"members": 2, "values": {"0,5": 1}, "allocation": [1, 1]})",
         "values.0,5: the name should list members by number, as \"0,2\""},
        {"core_check", R"({"members": 2, "values": {"0": 1}, "allocation": [1]})",
         "allocation: 1 entries, 2 expected"},
        {"core_check", R"({"members": 21, "values": {}, "allocation": []})",
         "values: worths of coalitions can be given for up to 20 members; use lines"},
        {"running_cost_budget",
         R"({"members": 2, "lines": [{"id": "R", "type": "flat", "cost": 1}]})",
         "lines[0].type: common, airport, usage or weighted expected"},
        {"running_cost_budget",
         R"({"members": 2, "lines": [{"id": "R", "type": "usage", "cost": 1, "usage": [1]}]})",
         "R, usage: 1 entries, 2 expected"},
        {"owner_vs_patent_level", R"({"tree": {"leaf": "A1"}, "value": 1, "owner": {}})",
         "INSUFFICIENT_DATA: missing owner.A1"},
        {"patent_splitting_test",
         R"({"value": 1, "before": ["A"], "after": ["A"], "family": {"A": "Z"}})",
         "family.A: there is no such patent"},
        {"royalty_base", R"({"units": 1, "per_unit": 1, "minimum": "none"})",
         "INSUFFICIENT_DATA: missing annual_cap"},
        {"rule_chooser",
         R"({"patents": [{"id": "A1", "owner": "A"}], "lines": [{"patents": ["B1"], "value": 1}]})",
         "lines[0].patents[0]: there is no such patent"},
        {"admission_fee",
         R"({"before": [1], "after": [1, 1], "joiner": 2, "outside_option": 0, "assets": [[1, 2]], "credit": 0, "horizon": 1, "discount": 0})",
         "assets[0]: [cost, age, life] expected"},
        {"net_positions",
         R"({"members": 1, "flows": [{"flow": "running", "cost": [1], "currency": "USD"}]})",
         "INSUFFICIENT_DATA: missing flows[0].rate, flows[0].rate_day"},
        {"fairness_diagnosis",
         R"({"benefit": [1, 1], "benefit_norm": [1], "cost": [0, 0], "cost_norm": [0, 0]})",
         "benefit_norm: 1 entries, 2 expected"},
        {"fairness_diagnosis",
         R"({"benefit": [-1], "benefit_norm": [-1], "cost": [0], "cost_norm": [0]})",
         "benefit[0]: -1 should be at least 0"},
        {"r_interval",
         R"({"benefit": [1], "benefit_norm": [1], "cost": [0], "cost_norm": [0], "relative_error": 2})",
         "relative_error: should be at most 1"},
        {"most_violated_coalition_mincut", R"({"generator": "lines", "allocation": "equal split"})",
         "generator: only the words of examples C-29 and D-08 are known; give members and lines "
         "instead"},
        {"alliance_survival",
         R"({"lines": [], "running_cost": 1, "alpha": [1], "beta": [1], "outside": [0], "years": 1, "amplitude": 2, "runs": 1, "seed": 1})",
         "amplitude: 2 should lie between 0 and 1"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.inputs);
        const auto result = run(c.model, c.inputs);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().message.en, c.en);
        EXPECT_FALSE(result.error().message.zh.empty());
    }
}

TEST(SharingModels, WhatIsNotKnownStaysOpen) {
    struct Case {
        const char* what;
        const char* model;
        const char* inputs;
        const char* result;  // as JSON, of one field
        const char* field;
    };
    const Case cases[] = {
        {"exposure is not zero", "defence_cost", R"({"fixed": 30, "individual": [1, 2]})", "null",
         "by_exposure"},
        {"and is named", "defence_cost", R"({"fixed": 30, "individual": [1, 2]})",
         R"(["exposure"])", "missing"},
        {"exposure from volumes", "defence_cost",
         R"({"fixed": 30, "individual": [0, 0], "volumes": [2, 1], "royalty": 5})", "[20,10]",
         "by_exposure"},
        {"gamma 2 without weights of the charter", "royalty_reduction_convex_power",
         R"({"volumes": [3, 2, 1], "reduction_full": 18, "gamma": 2})", R"("INCONCLUSIVE")",
         "finding"},
        {"with them", "royalty_reduction_convex_power",
         R"({"volumes": [3, 2, 1], "reduction_full": 18, "gamma": 2, "weights": [3, 2, 1]})",
         R"("CONCLUSIVE")", "finding"},
        {"no cap in the contract", "royalty_base",
         R"({"units": 10, "per_unit": 2, "annual_cap": "none", "minimum": "none"})", "20",
         "royalty"},
        {"a cost that nobody knows", "fairness_diagnosis",
         R"({"benefit": [3, 1], "benefit_norm": [2, 2], "cost": [1, null], "cost_norm": [1, 1], "shapley_shubik": ["1/4", "3/4"]})",
         R"(["FREE_RIDER",null])", "label"},
        {"is named", "fairness_diagnosis",
         R"({"benefit": [3, 1], "benefit_norm": [2, 2], "cost": [1, null], "cost_norm": [1, 1]})",
         R"(["shapley_shubik[0]","cost[1]","shapley_shubik[1]"])", "missing"},
        {"benefits that nobody knows are an interval", "r_interval",
         R"({"benefit": [null], "benefit_norm": [60], "cost": [20], "cost_norm": [15], "relative_error": 0})",
         "[1]", "high"},
        {"red whatever else", "early_warning", R"({"min_r": "-1/2"})", R"("RED")", "overall"},
        {"green as far as we know", "early_warning", R"({"min_r": 0})", "null", "overall"},
        {"repair that no movement achieves", "minimal_repair",
         R"({"members": 3, "values": {"0,1": 120, "0,2": 120, "1,2": 120, "0,1,2": 120}, "allocation": [40, 40, 40]})",
         "60", "missing_money"},
        {"a member of two teams gets the sum", "aumann_dreze",
         R"({"members": 3, "teams": [[0, 1], [1, 2]], "team_games": [{"values": {"0,1": 10}}, {"values": {"1,2": 4}}]})",
         "[5,7,2]", "aumann_dreze"},
        {"patents that stand and fall together", "enforcement_noisy_or",
         R"({"p_valid_infringed": ["1/2", "9/10", "9/10"], "damages": 1000, "groups": [{"patents": [1, 2], "p": "1/2"}]})",
         "[375,187.5,187.5]", "shapley"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto result = run(c.model, c.inputs);
        ASSERT_TRUE(result) << base::describe(result.error(), base::Language::en);
        ASSERT_NE(result->find(c.field), nullptr);
        EXPECT_EQ(base::to_json(*result->find(c.field)), c.result);
    }
}

TEST(SharingModels, TheWordsOfTheLargeExamplesMakeTheirLines) {  // C-29, D-08
    const auto large = run("shapley_81", R"JSON({"generator":
        "lines l=0..119: owners = sorted set {(7*l+13*j*j) mod 81 : j=0..1+(l mod 5)}; value = 100+((37*l) mod 211)"})JSON");
    ASSERT_TRUE(large);
    EXPECT_EQ(base::to_json(*large->find("total")), "24668");
    EXPECT_EQ(base::to_json(*large->find("owners_of_line_4")), "[28,29,41,64,74,80]");
    const auto ring = run("most_violated_coalition_mincut", R"({"generator":
        "C-29 lines plus lines h=0..5: owners = {h,(h+1) mod 6}, value 5000", "allocation": "equal split"})");
    ASSERT_TRUE(ring);
    EXPECT_EQ(base::to_json(*ring->find("coalition")), "[0,1,2,3,4,5]");
    EXPECT_EQ(*ring->find("max_excess")->number(), base::Rational(700664, 27));
}

}  // namespace
}  // namespace hanse::calc
