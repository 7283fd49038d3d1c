// SPDX-License-Identifier: GPL-3.0-or-later
// Parts G.3 and G.4 of model.md: evaluation weights and scores, suggestions, project entry,
// follow-up.
#include "hanse/assess/evaluation.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/assess/budget_choice.hpp"
#include "hanse/calc/inputs.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Truth;
using base::Value;

namespace {

Result<Value> ahp(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    assess::Comparisons matrix;
    for (const Input& row : Input(inputs, complaints)["matrix"].items())
        matrix.push_back(row.numbers());
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, assess::ahp(matrix));

    return Value()
        .set("weights", Value::list_of(found.weights))
        .set("lambda_max", found.lambda_max)
        .set("CI", found.consistency_index)
        .set("CR", found.consistency_ratio)
        .set("geometric_mean_weights", Value::list_of(found.geometric_mean_weights))
        .set("consistent", found.consistent);
}

std::vector<double> read_doubles(const Input& in, std::size_t count) {
    std::vector<double> out;
    for (const Rational& number : in.numbers()) out.push_back(number.approximate());
    if (in.given() && out.size() != count)
        in.refuse(fmt::format("应有 {} 项", count), fmt::format("{} entries expected", count));
    return out;
}

Result<Value> stage_weighted_score(const Value& inputs, const knowledge::RuleBook&) {
    HANSE_TRY(weights, assess::ahp(assess::default_comparisons()));
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<double> multipliers =
        read_doubles(in["stage_multipliers"], weights.weights.size());
    const std::vector<double> scores = read_doubles(in["dimension_scores"], weights.weights.size());
    HANSE_CHECK(complaints.verdict());

    const assess::StageScore found =
        assess::stage_weighted_score(weights.weights, multipliers, scores);
    return Value().set("weights", Value::list_of(found.weights)).set("score", found.score);
}

Result<Value> indicator_scale(const Value& inputs, const knowledge::RuleBook&) {
    struct Case {
        Rational x, floor, target;
    };
    Complaints complaints;
    std::vector<Case> cases;
    for (const Input& one : Input(inputs, complaints)["cases"].items()) {
        cases.push_back({one["x"].number(), one["floor"].number(), one["target"].number()});
        if (one["floor"].given() && one["target"].given() &&
            cases.back().floor == cases.back().target)
            one["target"].refuse("不应等于 floor", "should differ from floor");
    }
    HANSE_CHECK(complaints.verdict());

    Value score = Value::list();
    for (const Case& one : cases) score.push(assess::indicator_score(one.x, one.floor, one.target));
    return Value().set("score", std::move(score));
}

Result<Value> suggestion_selection(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<assess::Candidate> suggestions;
    for (const auto& [id, item] : in["items"].fields())
        suggestions.push_back({id,
                               item["effort"].number_at_least(0),
                               item["weight"].number_at_least(0) * item["gain"].number_at_least(0),
                               {},
                               false});
    const Rational effort = in["effort_budget"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(choice, assess::choose_within(suggestions, effort));
    return Value()
        .set("selected", Value::list_of(choice.selected))
        .set("gain", choice.weight)
        .set("effort", choice.cost);
}

Result<Value> project_entry(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    Value failed = Value::list();
    for (const auto& [name, met] : in["hard"].fields())
        if (!met.boolean()) failed.push(name);
    std::vector<assess::SoftCondition> conditions;
    Rational weights;
    for (const auto& [name, soft] : in["soft"].fields()) {
        conditions.push_back({soft["weight"].number_at_least(0), soft["score"].number_at_least(0)});
        weights += conditions.back().weight;
    }
    if (in["soft"].given() && weights.is_zero())
        in["soft"].refuse("权重不应全为零", "the weights should not all be zero");
    const Rational pass = in["pass"].number();
    HANSE_CHECK(complaints.verdict());

    const Rational score = assess::soft_score(conditions);
    const bool eligible = failed.items().empty() && score >= pass;
    return Value()
        .set("eligible", eligible)
        .set("failed_hard", std::move(failed))
        .set("soft_score", score);
}

Result<Value> follow_up(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in = Input(inputs, complaints)["scores"];
    const std::vector<Rational> scores = in.numbers();
    if (in.given() && scores.empty())
        in.refuse("至少应有一年的得分", "the score of at least one year expected");
    HANSE_CHECK(complaints.verdict());

    constexpr std::array bands{"A", "B", "C", "D"};
    constexpr std::array actions{"KEEP", "IMPROVE", "SUSPEND", "REMOVE"};
    const assess::FollowUp found = assess::follow_up(scores);
    return Value()
        .set("band", bands[static_cast<std::size_t>(found.band)])
        .set("trend", found.trend ? Value(*found.trend) : Value())
        .set("action", actions[static_cast<std::size_t>(found.action)]);
}

}  // namespace

std::vector<Calculation> evaluation_calculations() {
    return {
        {"ahp",
         {"层次分析法权重与一致性", "AHP weights and consistency"},
         "G.3",
         R"({"matrix": [["1", "2", "4"], ["1/2", "1", "2"], ["1/4", "1/2", "1"]]})",
         ahp},
        {"stage_weighted_score",
         {"按阶段加权的综合得分", "Overall score, weighted by stage"},
         "G.3",
         R"({"stage": "S1", "dimension_scores": [70, 80, 40, 10, 5, 90], "stage_multipliers": [1.3, 1.3, 1, 0.5, 0.5, 1]})",
         stage_weighted_score},
        {"indicator_scale",
         {"指标的线性评分", "Linear score of an indicator"},
         "G.3",
         R"({"cases": [{"x": "0.7", "floor": "0.4", "target": "0.9"}]})",
         indicator_scale},
        {"suggestion_selection",
         {"投入限额内的最优改善建议", "The best suggestions within an effort"},
         "G.4",
         R"({"items": {"SG-01 budget per member": {"weight": 0.18, "gain": 30, "effort": 2},
                "SG-05 joint project": {"weight": 0.11, "gain": 40, "effort": 4}}, "effort_budget": 4})",
         suggestion_selection},
        {"project_entry",
         {"联盟建设项目的入门条件", "Entry conditions of an alliance project"},
         "G.4",
         R"({"hard": {"EC-1": true, "EC-4": true}, "soft": {"EC-5": {"weight": 3, "score": 70}, "EC-6": {"weight": 2, "score": 80}}, "pass": 60})",
         project_entry},
        {"follow_up",
         {"第三方跟踪评估", "Third-party follow-up"},
         "G.4",
         R"({"scores": [78, 74, 66]})",
         follow_up},
    };
}

}  // namespace hanse::calc
