// SPDX-License-Identifier: GPL-3.0-or-later
// Part E.4 of model.md: priorities, schedule, budget.
#include <fmt/format.h>

#include "hanse/assess/budget_choice.hpp"
#include "hanse/assess/priority.hpp"
#include "hanse/assess/schedule.hpp"
#include "hanse/calc/objectives.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Result<Value> node_priority(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const knowledge::ObjectiveSet objectives = read_objectives(in["objectives"]);
    assess::ObjectiveWeights weights{};
    for (const knowledge::ObjectiveId objective : objectives.members())
        weights[static_cast<std::size_t>(objective)] =
            in["weights"][knowledge::code(objective)].number_at_least(0);
    HANSE_CHECK(complaints.verdict());

    Value out = Value::map();
    for (const assess::NodeWeight& node :
         assess::node_weights(assess::compose(rules, objectives), weights))
        out.set(node.node, node.weight);
    return Value().set("node_weight", std::move(out));
}

Result<Value> critical_path(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    std::vector<assess::Task> tasks;
    for (const auto& [id, task] : Input(inputs, complaints)["tasks"].fields())
        tasks.push_back({id, task["dur"].number_at_least(0), task["pre"].texts()});
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(plan, assess::schedule(tasks));

    Value start = Value::map(), slack = Value::map();
    for (const assess::Slot& slot : plan.slots) {
        start.set(slot.id, slot.start);
        slack.set(slot.id, slot.slack);
    }
    return Value()
        .set("duration", plan.months)
        .set("early_start", std::move(start))
        .set("slack", std::move(slack))
        .set("critical", Value::list_of(plan.critical));
}

/// Marks the candidates named in the list.
void read_must(const Input& in, std::vector<assess::Candidate>& candidates) {
    if (!in.given()) return;
    for (const Input& item : in.items()) {
        const std::string id = item.text();
        bool known = false;
        for (assess::Candidate& candidate : candidates)
            if (candidate.id == id) known = candidate.must = true;
        if (!known)
            item.refuse(fmt::format("备选内容中没有 {}", id),
                        fmt::format("{} is not among the items", id));
    }
}

Result<Value> budget_selection(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<assess::Candidate> candidates;
    for (const auto& [id, item] : in["items"].fields())
        candidates.push_back({id, item["cost"].number_at_least(0), item["w"].number_at_least(0),
                              item["pre"].texts(), false});
    const Rational budget = in["budget"].number();
    read_must(in["must"], candidates);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(choice, assess::choose_within(candidates, budget));

    Value selected, weight, cost;
    if (choice.feasible) {
        selected = Value::list_of(choice.selected);
        weight = choice.weight;
        cost = choice.cost;
    }
    return Value()
        .set("feasible", choice.feasible)
        .set("selected", std::move(selected))
        .set("weight", std::move(weight))
        .set("cost", std::move(cost));
}

}  // namespace

std::vector<Calculation> plan_calculations() {
    return {
        {"node_priority",
         {"建设内容的优先度", "Priority of construction content"},
         "E.4",
         R"({"objectives": ["EI", "DA"], "weights": {"EI": "3/5", "DA": "2/5"}})",
         node_priority},
        {"critical_path",
         {"建设排期与关键路径", "Schedule and critical path"},
         "E.4",
         R"({"tasks": {"CN-01": {"dur": 2, "pre": []}, "CN-20": {"dur": 2, "pre": ["CN-01"]},
                "CN-02": {"dur": 4, "pre": ["CN-01", "CN-20"]}, "CN-07": {"dur": 1, "pre": ["CN-01"]}}})",
         critical_path},
        {"budget_selection",
         {"预算内的最优建设内容", "The best construction content within a budget"},
         "E.4",
         R"({"items": {"CN-01": {"cost": 60, "w": 1, "pre": []}, "CN-02": {"cost": 80, "w": 1, "pre": ["CN-01"]},
                "CN-30": {"cost": 20, "w": "3/5", "pre": ["CN-02"]}, "CN-16": {"cost": 30, "w": "7/25", "pre": []}},
                "budget": 170, "must": ["CN-01"]})",
         budget_selection},
    };
}

}  // namespace hanse::calc
