// SPDX-License-Identifier: GPL-3.0-or-later
// Part E of model.md without E.4: the paper's tables, composing objectives, circles, evolution,
// recommended objectives.
#include "hanse/calc/objectives.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/assess/architecture.hpp"
#include "hanse/assess/compose.hpp"
#include "hanse/assess/evolution.hpp"
#include "hanse/assess/fit.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Truth;
using base::Value;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

std::optional<ObjectiveId> read_objective(const Input& in) {
    const std::string word = in.text();
    const auto objective = knowledge::objective_id(word);
    if (!objective && in.given())
        in.refuse("应为 JD、JP、EI、DA、UE 或 OL", "JD, JP, EI, DA, UE or OL expected");
    return objective;
}

ObjectiveSet read_objectives(const Input& in) {
    ObjectiveSet out;
    for (const Input& item : in.items())
        if (const auto objective = read_objective(item)) out.add(*objective);
    return out;
}

Value codes_of(std::span<const ObjectiveId> objectives) {
    Value out = Value::list();
    for (const ObjectiveId objective : objectives) out.push(knowledge::code(objective));
    return out;
}

Value codes_of(ObjectiveSet objectives) { return codes_of(objectives.members()); }

namespace {

Value counts_value(const assess::TableCounts& counts) {
    return Value()
        .set("rows", counts.rows)
        .set("team_header_rows", counts.team_rows)
        .set("subitems", counts.items)
        .set("leaves", counts.leaves)
        .set("atoms_with_team", counts.atoms)
        .set("risks", counts.risks)
        .set("conflicts", counts.conflicts);
}

std::size_t family_size(const knowledge::RuleBook& rules, std::string_view family) {
    const auto& paper = rules.paper();
    return static_cast<std::size_t>(std::count_if(
        paper.begin(), paper.end(), [&](const auto& item) { return item.family == family; }));
}

Result<Value> paper_item_counts(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const ObjectiveSet tables = read_objectives(Input(inputs, complaints)["tables"]);
    HANSE_CHECK(complaints.verdict());

    Value counts = Value::map();
    assess::TableCounts total;
    for (const ObjectiveId objective : tables.members()) {
        const assess::TableCounts one = assess::count_table(rules.objective(objective));
        counts.set(std::string(knowledge::code(objective)), counts_value(one));
        total += one;
    }
    counts.set("TOTAL", counts_value(total));
    return Value()
        .set("counts", std::move(counts))
        .set("canonical_nodes_total", rules.nodes().size())
        .set("section3_items", family_size(rules, "section3"))
        .set("red_lines", family_size(rules, "red-line"))
        .set("section4_items", family_size(rules, "section4"))
        .set("combinations", rules.combinations().size());
}

Result<Value> compose_objectives(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const ObjectiveSet objectives = read_objectives(Input(inputs, complaints)["objectives"]);
    HANSE_CHECK(complaints.verdict());

    const assess::Composition plan = assess::compose(rules, objectives);
    return Value()
        .set("rows", plan.rows)
        .set("leaves", plan.leaves)
        .set("atoms", plan.atoms)
        .set("canonical_nodes", plan.nodes.size())
        .set("merged_nodes", Value::list_of(plan.merged_nodes))
        .set("merged_away", plan.merged_away)
        .set("distinct_risks", Value::list_of(plan.distinct_risks))
        .set("conflicts", Value::list_of(plan.conflicts))
        .set("fair_conflicts", Value::list_of(plan.fair_conflicts))
        .set("architecture_conflict", plan.architecture_conflict)
        .set("patents_required_by", codes_of(plan.patents_required_by));
}

assess::MemberProfile read_member(const Input& in) {
    assess::MemberProfile out{.id = in.path(), .threatened = in["threatened"].truth()};
    if (in["level"].given()) {
        const std::string level = in["level"].text();
        if (level.find_first_not_of("UHD") != std::string::npos)
            in["level"].refuse("应由 U、H、D 组成", "made of the letters U, H and D expected");
        out.upstream = base::truth(level.find('U') != std::string::npos);
        out.hub = base::truth(level.find('H') != std::string::npos);
        out.downstream = base::truth(level.find('D') != std::string::npos);
    }
    if (in["markets"].given()) out.markets = in["markets"].texts();
    if (const auto patents = in["patents"].optional_number())
        out.owns_patents = base::truth(Rational(0) < *patents);
    return out;
}

Value check_value(const assess::ArchitectureCheck& check) {
    Value out = Value::map();
    out.set("ok", base::settled(check.ok) ? Value(check.ok == Truth::yes) : Value());
    out.set("subset", Value::list_of(check.subset));
    if (check.objective == ObjectiveId::jd) out.set("hub", Value::list_of(check.hub));
    out.set("violators", Value::list_of(check.violators));
    if (!check.possible.empty()) out.set("possible", Value::list_of(check.possible));
    return out;
}

Result<Value> architecture_check(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<assess::MemberProfile> members;
    for (const Input& member : in["members"].items()) members.push_back(read_member(member));
    const bool complete = in["roster_complete"].truth() !=
                          Truth::no;  // unless said otherwise, the list is all there is
    HANSE_CHECK(complaints.verdict());

    Value out = Value::map();
    for (const assess::ArchitectureCheck& check : assess::check_architectures({members, complete}))
        out.set(std::string(knowledge::code(check.objective)), check_value(check));
    return out;
}

// The gates as the examples write them; which facts meet them stands in rules/evolution.
constexpr std::array<std::string_view, 8> kGates{
    "EV-1 industry has or drafts a standard",
    "EV-2 candidate essential patents listed",
    "EV-3 independent essentiality evaluation",
    "EV-4 non-substitute pool (one patent per function or all essential)",
    "EV-5 members free to license independently",
    "EV-6 FRAND commitment",
    "EV-7 core licence terms published",
    "EV-8 open entry and exit rules",
};

/// "EV-3", or "EV-3 and any words".
std::optional<std::size_t> gate_number(std::string_view name) {
    for (std::size_t i = 0; i < kGates.size(); ++i)
        if (name.substr(0, name.find(' ')) == kGates[i].substr(0, 4)) return i;
    return std::nullopt;
}

Result<Value> evolution_readiness(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    std::array<Truth, kGates.size()> gates{};
    gates.fill(Truth::no);  // a gate counts only when it has been passed
    for (const auto& [name, met] : Input(inputs, complaints)["gates"].fields()) {
        if (const auto number = gate_number(name))
            gates[*number] = met.truth();
        else
            met.refuse("应为 EV-1 至 EV-8", "EV-1 to EV-8 expected");
    }
    HANSE_CHECK(complaints.verdict());

    const assess::EvolutionReadiness found = assess::evolution_readiness(gates);
    Value missing = Value::list();
    for (const std::size_t gate : found.missing) missing.push(kGates[gate]);
    return Value()
        .set("ready", found.ready == Truth::yes)
        .set("readiness", *found.readiness.low())
        .set("next_step", found.next ? Value(kGates[*found.next]) : Value())
        .set("missing", std::move(missing));
}

assess::FitInputs read_fit(const Input& in, const knowledge::RuleBook& rules) {
    assess::FitInputs out{.members = in["members"].count()};
    if (in["members"].given() && out.members == 0)
        in["members"].refuse("至少应有一名成员", "at least one member expected");
    for (const knowledge::Objective& objective : rules.objectives()) {
        const auto i = static_cast<std::size_t>(objective.id);
        out.form[i] = objective.form;
        out.circle_size[i] = in["subset_size"][knowledge::code(objective.id)].count();
        out.need[i] = in["need"][knowledge::code(objective.id)].number_at_least(0);
    }
    return out;
}

Result<Value> objective_fit(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const assess::FitInputs fit_inputs = read_fit(Input(inputs, complaints), rules);
    HANSE_CHECK(complaints.verdict());

    const assess::ObjectiveFit found = assess::objective_fit(fit_inputs);
    Value fit = Value::map(), replaced;
    for (const ObjectiveId objective : knowledge::kAllObjectives)
        fit.set(std::string(knowledge::code(objective)),
                found.fit[static_cast<std::size_t>(objective)].value_or(0));
    if (found.replaced)
        replaced = codes_of(std::array{found.replaced->first, found.replaced->second});
    return Value()
        .set("fit", std::move(fit))
        .set("recommended", codes_of(found.recommended))
        .set("replaced", std::move(replaced))
        .set("architecture_conflict", found.architecture_conflict)
        .set("circles_needed", found.architecture_conflict);
}

}  // namespace

std::vector<Calculation> objective_calculations() {
    return {
        {"paper_item_counts",
         {"论文表1至表6的条目数", "Items of tables 1 to 6 of the founding paper"},
         "E.1",
         R"({"tables": ["JD", "JP", "EI", "DA", "UE", "OL"]})",
         paper_item_counts},
        {"compose_objectives",
         {"利益目标组合：合并建设内容", "Composing objectives: construction content merged"},
         "E.3",
         R"({"objectives": ["JD", "JP", "EI"]})",
         compose_objectives},
        {"architecture_check",
         {"成员架构是否满足各目标，哪些成员构成圈层",
          "Does the membership fit each objective, and which circle does"},
         "E.2",
         R"({"members": [{"level": "U", "markets": [], "patents": 3, "threatened": false},
                {"level": "D", "markets": ["motor"], "patents": 5, "threatened": true}]})",
         architecture_check},
        {"evolution_readiness",
         {"向标准型专利联盟进化的准备度", "Readiness to become a standard-type alliance"},
         "E.5",
         R"({"gates": {"EV-1": true, "EV-2": true, "EV-5": true, "EV-8": true}})",
         evolution_readiness},
        {"objective_fit",
         {"推荐利益目标", "Which objectives fit"},
         "E.6",
         R"({"members": 10, "subset_size": {"JD": 10, "JP": 9, "EI": 7, "DA": 8, "UE": 9, "OL": 9},
                "need": {"JD": 0.9, "JP": 0.8, "EI": 0.2, "DA": 0.9, "UE": 0.7, "OL": 0.75}})",
         objective_fit},
    };
}

}  // namespace hanse::calc
