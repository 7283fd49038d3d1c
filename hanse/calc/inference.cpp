// SPDX-License-Identifier: GPL-3.0-or-later
// Part F of model.md: what an alliance really does. Missing features count 0 here: scores are on
// known evidence.
#include "hanse/assess/inference.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/calc/objectives.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Truth;
using base::Value;
using knowledge::ObjectiveId;

namespace {

void refuse_feature(const Input& in, const std::string& id, const knowledge::RuleBook& rules) {
    std::vector<std::string_view> known;
    for (const knowledge::Feature& feature : rules.features()) known.push_back(feature.id);
    const std::string like = base::nearest(id, known);
    in.refuse(
        fmt::format("没有名为 {} 的特征{}", id, like.empty() ? "" : "；是不是 " + like + "？"),
        fmt::format("no feature is called {}{}", id,
                    like.empty() ? "" : "; did you mean " + like + "?"));
}

std::vector<assess::ObservedFeature> read_features(const Input& in,
                                                   const knowledge::RuleBook& rules) {
    std::vector<assess::ObservedFeature> out;
    for (const auto& [id, value] : in.fields()) {
        const auto& known = rules.features();
        const auto name = [&](const knowledge::Feature& feature) { return feature.id == id; };
        if (std::none_of(known.begin(), known.end(), name)) refuse_feature(value, id, rules);
        const auto number = value.optional_number();
        if (!number) continue;  // not known: adds nothing
        if (*number < Rational(0) || *number > Rational(1))
            value.refuse("应在 0 与 1 之间", "should lie between 0 and 1");
        else
            out.push_back({id, *number});
    }
    return out;
}

/// The factor of one objective: 1 where the architecture is met, or nothing is said; true and false
/// are accepted too.
Rational read_gate(const Input& in, ObjectiveId objective) {
    if (!in.given()) return 1;
    const Input one = in[knowledge::code(objective)];
    if (!one.given()) return 1;
    return one.is_boolean() ? (one.boolean() ? Rational(1) : assess::kMismatchFactor)
                            : one.number_at_least(0);
}

Result<Value> objective_inference(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const auto observed = read_features(in["features"], rules);
    const knowledge::ObjectiveSet declared = read_objectives(in["declared"]);
    assess::Scores scores;
    for (const knowledge::Objective& objective : rules.objectives())
        scores[static_cast<std::size_t>(objective.id)] =
            read_gate(in["gate"], objective.id) *
            assess::objective_score(objective, observed, Truth::yes).point;
    HANSE_CHECK(complaints.verdict());

    Value score = Value::map();
    for (const ObjectiveId objective : knowledge::kAllObjectives)
        score.set(std::string(knowledge::code(objective)),
                  scores[static_cast<std::size_t>(objective)]);
    const assess::Activity found = assess::activity(scores, scores, declared);
    const auto drift = assess::drift(scores, declared);
    return Value()
        .set("score", std::move(score))
        .set("active", codes_of(found.active))
        .set("emerging", codes_of(found.emerging))
        .set("undeclared_active", codes_of(found.undeclared_active))
        .set("declared_inactive", codes_of(found.declared_inactive))
        .set("drift_total_variation", drift ? Value(*drift) : Value());
}

}  // namespace

std::vector<Calculation> inference_calculations() {
    return {
        {"objective_inference",
         {"由行为证据推断实际目标与目标漂移",
          "Objectives inferred from behaviour, and drift from those declared"},
         "F.2",
         R"({"features": {"f07": 1, "f11": "1/3", "f12": "1/3", "f13": 0.3, "f17": 1, "f18": 1, "f19": 1, "f20": 1},
                "gate": {}, "declared": ["DA"]})",
         objective_inference}};
}

}  // namespace hanse::calc
