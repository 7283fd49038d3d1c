// SPDX-License-Identifier: GPL-3.0-or-later
// Parts G.1 and G.2 of model.md: maturity, the stage-aware risk list, severity.
#include <array>

#include <fmt/format.h>

#include "hanse/assess/maturity.hpp"
#include "hanse/assess/obligations.hpp"
#include "hanse/assess/severity.hpp"
#include "hanse/calc/inputs.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Truth;
using base::Value;
using knowledge::Stage;

namespace {

std::string code(Stage stage) { return fmt::format("S{}", static_cast<int>(stage)); }

/// Unknown gates are named only if they can change the stage.
void name_open_gates(const Input& gates, const std::vector<std::vector<Truth>>& read,
                     const assess::Maturity& found, Complaints& complaints) {
    for (auto k = static_cast<std::size_t>(found.lowest);
         k < static_cast<std::size_t>(found.highest); ++k)
        for (std::size_t i = 0; i < read[k].size(); ++i)
            if (read[k][i] == Truth::unknown)
                complaints.missing(fmt::format("{}.S{}[{}]", gates.path(), k + 1, i));
}

Result<Value> maturity_stage(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input gates = Input(inputs, complaints)["gates"];
    std::vector<std::vector<Truth>> read(4);
    for (std::size_t k = 0; k < read.size(); ++k)
        for (const Input& gate : gates[fmt::format("S{}", k + 1)].items())
            read[k].push_back(gate.truth());
    HANSE_CHECK(complaints.verdict());

    const assess::Maturity found = assess::maturity(read);
    name_open_gates(gates, read, found, complaints);
    HANSE_CHECK(complaints.verdict());
    return Value()
        .set("stage", code(found.lowest))
        .set("missing_for_next", Value::list_of(found.missing));
}

const char* word(assess::Pressure pressure) {
    constexpr std::array words{"PROHIBITION_ALWAYS", "REQUIRED", "ADVISED", "NOT_YET",
                               "NOT_APPLICABLE",     "UNKNOWN"};
    return words[static_cast<std::size_t>(pressure)];
}

Result<Value> stage_obligations(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::size_t stage = in["stage"].count();
    if (stage > 4) in["stage"].refuse("应为 0 至 4", "0 to 4 expected");
    const assess::Holdings holdings{in["has"]["pool"].truth(), in["has"]["licence"].truth()};
    HANSE_CHECK(complaints.verdict());

    Value out = Value::map();
    for (const knowledge::Control& control : rules.controls())
        out.set(control.id, word(assess::pressure(control, static_cast<Stage>(stage), holdings)));
    return Value().set("obligations", std::move(out));
}

Result<Value> risk_severity(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational base = in["base"].number_at_least(0);
    const Rational evidence = in["evidence"].number_at_least(0);
    const Rational share = in["alliance_share"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());

    constexpr std::array words{"LOW", "MEDIUM", "HIGH"};
    const Rational severity = *assess::risk_severity(base, evidence, share).low();
    return Value()
        .set("severity", severity)
        .set("grade", words[static_cast<std::size_t>(assess::severity_grade(severity))]);
}

}  // namespace

std::vector<Calculation> stage_calculations() {
    return {
        {"maturity_stage",
         {"联盟成熟度阶段", "Maturity stage of an alliance"},
         "G.1",
         R"({"gates": {"S1": [true, true, true], "S2": [true, true, false, true], "S3": [true, true, true], "S4": [false, false, false, false]}})",
         maturity_stage},
        {"stage_obligations",
         {"分阶段的风险清单", "The risk list by stage"},
         "G.2",
         R"({"stage": 2, "has": {"pool": true, "licence": false}})",
         stage_obligations},
        {"risk_severity",
         {"风险程度与等级", "Severity and grade of a finding"},
         "G.2",
         R"({"base": "3/5", "evidence": 1, "alliance_share": "3/10"})",
         risk_severity},
    };
}

}  // namespace hanse::calc
