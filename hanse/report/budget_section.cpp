// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan costs, what is there to pay for it, and what to build first if it is not enough.
#include <algorithm>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::BudgetView;
using assess::PlanStep;
using base::Rational;

namespace {

Definitions figures(const Pen& pen) {
    const BudgetView& budget = pen.of().budget;
    Definitions out;
    const auto entry = [&](std::string_view key, const std::string& words) {
        out.entries.push_back({{text(pen.word(key))}, {text(words)}});
    };
    entry("report.budget.limit",
          budget.limit ? pen.money(*budget.limit) : pen.word("report.unknown"));
    entry("report.budget.cost", pen.money(budget.cost));
    if (budget.costs_unknown > 0)
        entry("report.budget.costs_unknown", std::to_string(budget.costs_unknown));
    if (budget.staff_saving > Rational(0))
        entry("report.budget.staff_saving", pen.money(budget.staff_saving));
    if (budget.feasible) entry("report.budget.chosen", pen.money(budget.chosen_cost));
    return out;
}

Callout feasibility(const Pen& pen) {
    const auto& feasible = pen.of().budget.feasible;
    if (!feasible)
        return {.tone = Tone::plain, .blocks = {Paragraph{{text(pen.word("report.budget.open"))}}}};
    return {.tone = *feasible ? Tone::good : Tone::warning,
            .blocks = {Paragraph{{text(
                pen.word(*feasible ? "report.budget.feasible" : "report.budget.infeasible"))}}}};
}

Run in_budget(const Pen& pen, base::Truth truth) {
    if (truth == base::Truth::yes) return badge(pen.word("report.budget.in"), Tone::good);
    return truth == base::Truth::no ? badge(pen.word("report.budget.out"), Tone::warning)
                                    : badge(pen.word("report.unknown"), Tone::muted);
}

Details budget_table(const Pen& pen) {
    Table table{.caption = pen.word("report.budget.caption"),
                .columns = {{pen.word("report.node")},
                            {pen.word("report.priority"), Align::right},
                            {pen.word("report.cost"), Align::right},
                            {pen.word("report.budget.must")},
                            {pen.word("report.budget.choice")}}};
    std::vector<const PlanStep*> items;
    for (const PlanStep& item : pen.of().plan.steps) items.push_back(&item);
    std::ranges::stable_sort(
        items, [](const PlanStep* a, const PlanStep* b) { return a->weight > b->weight; });
    for (const PlanStep* item : items)
        table.rows.push_back(
            {{{code(item->node->id), text(" " + pen.in(item->node->name))}},
             {{text(item->weight.rounded(2))}},
             {{text(item->cost ? pen.money(*item->cost) : pen.word("report.unknown"))},
              item->cost ? Tone::plain : Tone::muted},
             {{text(item->must ? pen.word("report.yes") : "–")}},
             {{in_budget(pen, item->in_budget)}}});
    return {.anchor = "budget-table",
            .summary = {text(pen.word("report.budget.table"))},
            .blocks = {std::move(table)}};
}

}  // namespace

void add_budget(const Pen& pen, Blocks& out) {
    if (pen.of().plan.steps.empty()) return;
    out.emplace_back(Heading{.anchor = "budget", .words = {text(pen.word("report.budget"))}});
    out.emplace_back(feasibility(pen));
    out.emplace_back(figures(pen));
    out.emplace_back(budget_table(pen));
}

}  // namespace hanse::report
