// SPDX-License-Identifier: GPL-3.0-or-later
// What to build, when, and what it costs; stage, controls, the way to a standard.
#include "hanse/report/json_sections.hpp"

namespace hanse::report::json {

using assess::Assessment;

namespace {

constexpr std::array<std::string_view, 3> kModalities{"may", "should", "must"};
constexpr std::array<std::string_view, 5> kNodeKinds{"rule", "organisation", "task", "asset",
                                                     "goal"};
constexpr std::array<std::string_view, 6> kPressures{"prohibition", "required",       "advised",
                                                     "not_yet",     "not_applicable", "unknown"};

Value step(const assess::PlanStep& one) {
    Value from = list(one.origins, [](const assess::PlanStep::Origin& origin) {
        return Object(3)
            .with("objective", code_of(origin.objective))
            .with("atom", origin.atom)
            .with("text", origin.text == nullptr ? Value() : words(*origin.text))
            .take();
    });
    return Object(18)
        .with("node", one.node->id)
        .with("name", words(one.node->name))
        .with("kind", named(kNodeKinds, one.node->kind))
        .with("modality", named(kModalities, one.modality))
        .with("from", std::move(from))
        .with("weight", fraction(one.weight))
        .with("after", ids_of(one.after))
        .with("must", one.must)
        .with("done", truth(one.done))
        .with("months", fraction(one.months))
        .with("start", fraction(one.start))
        .with("slack", fraction(one.slack))
        .with("months_ours", one.months_ours)
        .with("critical", one.critical)
        .with("cost_cny", fraction(one.cost))
        .with("owner", one.owner)
        .with("in_budget", truth(one.in_budget))
        .take();
}

}  // namespace

Value plan(const assess::Plan& one) {
    Value counts = Object(6)
                       .with("rows", whole(one.counts.rows))
                       .with("leaves", whole(one.counts.leaves))
                       .with("atoms", whole(one.counts.atoms))
                       .with("nodes", whole(one.counts.nodes))
                       .with("merged_nodes", whole(one.counts.merged_nodes))
                       .with("merged_away", whole(one.counts.merged_away))
                       .take();
    Value risks = list(one.risks, [](const knowledge::LegalRisk* risk) {
        return Object(3)
            .with("id", risk->id)
            .with("risk", risk->risk)
            .with("text", words(risk->text))
            .take();
    });
    Value conflicts = list(one.conflicts, [](const knowledge::InterestConflict* conflict) {
        return Object(4)
            .with("id", conflict->id)
            .with("conflict", conflict->conflict)
            .with("fairness", conflict->about_fairness)
            .with("text", words(conflict->text))
            .take();
    });
    return Object(10)
        .with("objectives", codes(one.objectives.members()))
        .with("usual", one.usual == nullptr ? Value() : Value(one.usual->id))
        .with("counts", std::move(counts))
        .with("duration_months", fraction(one.duration))
        .with("critical_path", ids_of(one.critical_path))
        .with("steps", list(one.steps, step))
        .with("risks", std::move(risks))
        .with("conflicts", std::move(conflicts))
        .with("architecture_conflict", one.architecture_conflict)
        .with("patents_required_by", codes(one.patents_required_by))
        .take();
}

Value budget(const assess::BudgetView& one) {
    return Object(7)
        .with("limit_cny", fraction(one.limit))
        .with("cost_cny", fraction(one.cost))
        .with("costs_unknown", whole(one.costs_unknown))
        .with("staff_saving_cny", fraction(one.staff_saving))
        .with("feasible", one.feasible ? Value(*one.feasible) : Value())
        .with("chosen_cost_cny", fraction(one.chosen_cost))
        .with("chosen_weight", fraction(one.chosen_weight))
        .take();
}

Value stage(const assess::StageView& one) {
    Value levels = list(one.levels, [](const assess::StageView::Level& level) {
        Value gates = list(level.gates, [](const assess::GateView& gate) {
            return Object(2).with("name", words(gate.name)).with("met", truth(gate.met)).take();
        });
        return Object(3)
            .with("id", level.stage->id)
            .with("name", words(level.stage->name))
            .with("gates", std::move(gates))
            .take();
    });
    return Object(3)
        .with("low", one.low)
        .with("high", one.high)
        .with("levels", std::move(levels))
        .take();
}

Value controls(const Assessment& a) {
    return list(a.controls, [](const assess::ControlView& view) {
        return Object(4)
            .with("id", view.control->id)
            .with("area", view.control->area)
            .with("name", words(view.control->name))
            .with("pressure", named(kPressures, view.pressure))
            .take();
    });
}

Value evolution(const assess::EvolutionView& one) {
    Value gates = list(one.gates, [](const auto& gate) {
        return Object(3)
            .with("id", gate.first->id)
            .with("name", words(gate.first->name))
            .with("met", truth(gate.second))
            .take();
    });
    return Object(4)
        .with("readiness", interval(one.readiness))
        .with("next", one.next == nullptr ? Value() : Value(one.next->id))
        .with("advised", truth(one.advised))
        .with("gates", std::move(gates))
        .take();
}

}  // namespace hanse::report::json
