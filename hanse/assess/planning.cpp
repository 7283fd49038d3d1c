// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/planning.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/assess/budget_choice.hpp"
#include "hanse/assess/priority.hpp"
#include "hanse/assess/schedule.hpp"
#include "hanse/assess/staff_sharing.hpp"
#include "hanse/base/nearest.hpp"

namespace hanse::assess {

using base::Rational;
using base::Truth;
using knowledge::Node;
using knowledge::RuleBook;

namespace {

const domain::PlanEntry* entry_for(const domain::CaseFile& file, std::string_view node) {
    const auto found = std::ranges::find(file.plan, node, &domain::PlanEntry::node);
    return found == file.plan.end() ? nullptr : &*found;
}

const base::Bilingual* text_of(const RuleBook& book, const SourceAtom& atom) {
    for (const knowledge::ContentRow& row : book.objective(atom.objective).rows) {
        if (row.id != atom.row) continue;
        for (const knowledge::Item& item : row.items)
            if (item.id == atom.item) return &item.text;
        return &row.text;
    }
    return nullptr;
}

Truth done_of(const Node& node, const domain::PlanEntry* entry,
              const knowledge::Situation& situation) {
    const Truth shown = node.done ? node.done->judge(situation) : Truth::unknown;
    if (settled(shown) || entry == nullptr || !entry->status) return shown;
    return base::truth(*entry->status == domain::TaskStatus::done);
}

PlanStep step_of(const Assessment& answer, const ComposedNode& item, const Composition& composition,
                 const knowledge::Situation& situation) {
    PlanStep step{.node = answer.book->node(item.node), .modality = item.modality};
    for (const SourceAtom& atom : item.atoms)
        step.origins.push_back({atom.objective, atom.id, text_of(*answer.book, atom)});
    for (const Prerequisite& edge : composition.prerequisites)
        if (edge.after == item.node) step.after.push_back(answer.book->node(edge.before));
    step.must = (step.node->must_for.bits() & answer.declared.bits()) != 0;
    const domain::PlanEntry* entry = entry_for(*answer.file, item.node);
    step.done = done_of(*step.node, entry, situation);
    step.months = step.node->months;
    if (entry != nullptr) {
        step.months_ours = !entry->months;
        if (entry->months) step.months = *entry->months;
        const bool in_yuan = entry->currency.empty() || entry->currency == "CNY";
        if (entry->cost && in_yuan)
            step.cost = *entry->cost;  // another currency is not converted: unknown, not wrong
        step.owner = entry->owner;
    }
    return step;
}

base::Result<base::Done> place_in_time(Plan& plan) {
    std::vector<Task> tasks;
    for (const PlanStep& step : plan.steps) {
        Task task{.id = step.node->id, .months = step.months};
        for (const Node* before : step.after) task.before.push_back(before->id);
        tasks.push_back(std::move(task));
    }
    HANSE_TRY(placed, schedule(tasks));
    for (PlanStep& step : plan.steps) {
        const Slot* slot = placed.slot(step.node->id);
        step.start = slot->start;
        step.slack = slot->slack;
        step.critical = slot->slack.is_zero();
    }
    std::ranges::stable_sort(plan.steps, [](const PlanStep& a, const PlanStep& b) {
        return a.start != b.start ? a.start < b.start : a.node->id < b.node->id;
    });
    plan.duration = placed.months;
    for (const std::string& id : placed.critical)
        for (const PlanStep& step : plan.steps)
            if (step.node->id == id) plan.critical_path.push_back(step.node);
    return base::Done{};
}

void share_staff(const Plan& plan, BudgetView& budget) {
    std::vector<Team> teams;
    for (const PlanStep& step : plan.steps)
        if (!step.node->team.empty() && step.cost)
            teams.push_back({step.node->id, step.node->team, *step.cost});
    for (const StaffSharing& sharing : staff_sharing(teams)) budget.staff_saving += sharing.saving;
}

base::Result<base::Done> hold_against_money(Assessment& answer) {
    Plan& plan = answer.plan;
    BudgetView& budget = answer.budget;
    const base::Interval limit = answer.facts.number("budget.limit");
    if (limit.is_exact()) budget.limit = *limit.low();
    std::vector<Candidate> candidates;
    for (const PlanStep& step : plan.steps) {
        if (step.cost)
            budget.cost += *step.cost;
        else
            ++budget.costs_unknown;
        Candidate candidate{.id = step.node->id,
                            .cost = step.cost.value_or(Rational(0)),
                            .weight = step.weight,
                            .must = step.must};
        for (const Node* before : step.after) candidate.before.push_back(before->id);
        candidates.push_back(std::move(candidate));
    }
    share_staff(plan, budget);
    if (!budget.limit || budget.costs_unknown > 0 || plan.steps.empty()) return base::Done{};
    HANSE_TRY(choice, choose_within(candidates, *budget.limit));
    budget.feasible = choice.feasible;
    budget.chosen_cost = choice.cost;
    budget.chosen_weight = choice.weight;
    for (PlanStep& step : plan.steps)
        step.in_budget =
            base::truth(std::ranges::find(choice.selected, step.node->id) != choice.selected.end());
    return base::Done{};
}

template <class Items>
auto pointers_to(const Items& items, const std::vector<std::string>& ids) {
    std::vector<const std::ranges::range_value_t<Items>*> out;
    for (const auto& item : items)
        if (std::ranges::find(ids, item.id) != ids.end()) out.push_back(&item);
    return out;
}

void describe_composition(const RuleBook& book, const Composition& composition, Plan& plan) {
    plan.counts = {composition.rows,
                   composition.leaves,
                   composition.atoms,
                   composition.nodes.size(),
                   composition.merged_nodes.size(),
                   composition.merged_away};
    for (const ObjectiveId id : composition.objectives.members()) {
        for (const knowledge::LegalRisk& risk : book.objective(id).risks)
            plan.risks.push_back(&risk);
        for (const knowledge::InterestConflict& conflict : book.objective(id).conflicts)
            plan.conflicts.push_back(&conflict);
    }
    plan.tensions = pointers_to(book.tensions(), composition.tensions);
    plan.architecture_conflict = composition.architecture_conflict;
    plan.patents_required_by = composition.patents_required_by;
    const auto usual = std::ranges::find(book.combinations(), composition.objectives,
                                         &knowledge::Combination::objectives);
    if (usual != book.combinations().end()) plan.usual = &*usual;
}

}  // namespace

base::Result<base::Done> make_plan(Assessment& answer, const knowledge::Situation& situation) {
    Plan& plan = answer.plan;
    plan.objectives = answer.declared;
    if (answer.declared.empty()) return base::Done{};
    const Composition composition = compose(*answer.book, answer.declared);
    describe_composition(*answer.book, composition, plan);
    const std::vector<NodeWeight> weights = node_weights(composition, answer.weights);
    for (std::size_t i = 0; i < composition.nodes.size(); ++i) {
        plan.steps.push_back(step_of(answer, composition.nodes[i], composition, situation));
        plan.steps.back().weight = weights[i].weight;
    }
    HANSE_CHECK(place_in_time(plan));
    return hold_against_money(answer);
}

base::Result<base::Done> check_nodes(const domain::CaseFile& file, const RuleBook& book) {
    std::vector<base::Error> errors;
    const auto check = [&](const std::string& node, std::string_view table, std::size_t line) {
        if (node.empty() || book.node(node) != nullptr) return;
        errors.push_back(base::not_found(
            {fmt::format("{}.csv", table), line, 0},
            fmt::format("没有建设内容节点 “{}”（应为 CN-01 至 CN-44 之一，见 hanse plan）", node),
            fmt::format(
                "there is no construction node '{}' (one of CN-01 to CN-44; see hanse plan)",
                node)));
    };
    for (const domain::PlanEntry& entry : file.plan) check(entry.node, "plan", entry.line);
    for (const domain::BudgetLine& line : file.budget) check(line.node, "budget", line.Row::line);
    if (!errors.empty()) return base::gather(std::move(errors));
    return base::Done{};
}

}  // namespace hanse::assess
