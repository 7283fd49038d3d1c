// SPDX-License-Identifier: GPL-3.0-or-later
// When: the plan as a Gantt chart, and the chain that decides its end.
#include <algorithm>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::PlanStep;

namespace {

Inline critical_path(const Pen& pen) {
    Inline out{strong(pen.word("report.critical_path"))};
    for (std::size_t i = 0; i < pen.of().plan.critical_path.size(); ++i) {
        const knowledge::Node& node = *pen.of().plan.critical_path[i];
        out.insert(out.end(), {text(i == 0 ? "" : pen.word("report.comma")), code(node.id),
                               text(" " + pen.in(node.name))});
    }
    return out;
}

Details schedule_table(const Pen& pen) {
    Table table{.caption = pen.word("report.schedule.caption"),
                .columns = {{pen.word("report.node")},
                            {pen.word("report.start"), Align::right},
                            {pen.word("report.duration"), Align::right},
                            {pen.word("report.slack"), Align::right},
                            {pen.word("report.after")},
                            {pen.word("report.owner")}}};
    for (const PlanStep& item : pen.of().plan.steps) {
        Inline after;
        for (const knowledge::Node* node : item.after)
            after.insert(after.end(), {text(after.empty() ? "" : " "), code(node->id)});
        table.rows.push_back(
            {{{code(item.node->id), text(" " + pen.in(item.node->name))}},
             {{text(item.start.rounded(1))}},
             {{text(item.months.rounded(1) + (item.months_ours ? " *" : ""))}},
             {{text(item.critical ? pen.word("report.critical") : item.slack.rounded(1))}},
             {std::move(after)},
             {{text(item.owner.empty() ? "–" : pen.member(item.owner))}}});
    }
    Blocks blocks{std::move(table), Paragraph{{muted(pen.word("report.months_ours"))}}};
    return {.anchor = "schedule-table",
            .summary = {text(pen.word("report.schedule.table"))},
            .blocks = std::move(blocks)};
}

}  // namespace

GanttChart gantt_of(const Pen& pen) {
    const assess::Plan& plan = pen.of().plan;
    GanttChart out{.duration = plan.duration,
                   .words = {pen.word("report.gantt.month"), pen.word("report.critical"),
                             pen.word("report.gantt.ordinary"), pen.word("report.slack"),
                             pen.word("report.done"), pen.word("report.after")}};
    for (const PlanStep& item : plan.steps) {
        GanttChart::Bar bar{.id = item.node->id,
                            .label = pen.in(item.node->name),
                            .start = item.start,
                            .months = item.months,
                            .slack = item.slack,
                            .critical = item.critical,
                            .done = item.done};
        for (const knowledge::Node* before : item.after) {
            const auto found = std::ranges::find(plan.steps, before, &PlanStep::node);
            if (found != plan.steps.end())
                bar.after.push_back(static_cast<std::size_t>(found - plan.steps.begin()));
        }
        out.bars.push_back(std::move(bar));
    }
    return out;
}

void add_schedule(const Pen& pen, Blocks& out) {
    const assess::Plan& plan = pen.of().plan;
    if (plan.steps.empty()) return;
    out.emplace_back(Heading{.anchor = "schedule", .words = {text(pen.word("report.schedule"))}});
    out.emplace_back(Paragraph{
        {text(pen.word("report.schedule.text", {{"months", pen.months(plan.duration)},
                                                {"count", std::to_string(plan.steps.size())}}))}});
    out.emplace_back(Figure{
        .drawing = gantt_of(pen),
        .caption = pen.word("report.gantt.caption"),
        .alternative =
            pen.word("report.gantt.alternative", {{"months", pen.months(plan.duration)},
                                                  {"count", std::to_string(plan.steps.size())}})});
    if (!plan.critical_path.empty()) out.emplace_back(Paragraph{critical_path(pen)});
    out.emplace_back(schedule_table(pen));
}

}  // namespace hanse::report
