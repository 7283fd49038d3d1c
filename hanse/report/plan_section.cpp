// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be built, and which lines of the paper's tables each piece answers.
#include <array>
#include <map>

#include "hanse/report/markup.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Modality;
using assess::Plan;
using assess::PlanStep;

namespace {

std::string_view node_kind_key(knowledge::NodeKind kind) {
    static constexpr std::array<std::string_view, 5> keys{
        "report.node.rule", "report.node.organisation", "report.node.task", "report.node.asset",
        "report.node.goal"};
    return keys[static_cast<std::size_t>(kind)];
}

Run modality(const Pen& pen, const PlanStep& item) {
    switch (item.modality) {
        case Modality::must: return badge(pen.word("report.modality.must"), Tone::note);
        case Modality::should: return badge(pen.word("report.modality.should"), Tone::muted);
        case Modality::may: break;
    }
    return badge(pen.word("report.modality.may"), Tone::muted);
}

/// "表1: JD-02.4a, JD-03; 表6: OL-01", table by table.
Inline origins(const Pen& pen, const PlanStep& item) {
    std::map<assess::ObjectiveId, std::vector<std::string>> by_table;
    for (const PlanStep::Origin& origin : item.origins)
        by_table[origin.objective].push_back(origin.atom);
    Inline out;
    for (const auto& [objective, atoms] : by_table) {
        if (!out.empty()) out.push_back(line_break());
        out.push_back(text(pen.table(pen.book().objective(objective)) + " "));
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (i > 0) out.push_back(text(" "));
            out.push_back(code(atoms[i]));
        }
    }
    return out;
}

Run done(const Pen& pen, base::Truth truth) {
    if (truth == base::Truth::yes) return badge(pen.word("report.done"), Tone::good);
    return truth == base::Truth::no ? badge(pen.word("report.not_done"), Tone::warning)
                                    : badge(pen.word("report.unknown"), Tone::muted);
}

Table plan_table(const Pen& pen) {
    Table out{.caption = pen.word("report.plan.caption"),
              .columns = {{pen.word("report.node")},
                          {pen.word("report.kind_of_node")},
                          {pen.word("report.modality")},
                          {pen.word("report.from_tables")},
                          {pen.word("report.merged"), Align::right},
                          {pen.word("report.state")}}};
    for (const PlanStep& item : pen.of().plan.steps)
        out.rows.push_back(
            {{{code(item.node->id), text(" " + pen.in(item.node->name))}},
             {{text(pen.word(node_kind_key(item.node->kind)))}},
             {{modality(pen, item)}},
             {origins(pen, item)},
             {{text(item.origins.size() > 1 ? std::to_string(item.origins.size()) + " → 1" : "")}},
             {{done(pen, item.done)}}});
    return out;
}

/// Each node with the words of the rows that ask for it.
Details reasons(const Pen& pen) {
    List list;
    for (const PlanStep& item : pen.of().plan.steps) {
        List why;
        for (const PlanStep::Origin& origin : item.origins)
            why.items.push_back(
                {.words = {
                     code(origin.atom),
                     text(" " + (origin.text == nullptr ? std::string() : pen.in(*origin.text)))}});
        list.items.push_back(
            {.words = {code(item.node->id), text(" "), strong(pen.in(item.node->name))},
             .more = {std::move(why)},
             .anchor = "node-" + anchor_name(item.node->id)});
    }
    return {.anchor = "plan-reasons",
            .summary = {text(pen.word("report.plan.reasons"))},
            .blocks = {std::move(list)}};
}

template <class Item>
Details paper_items(const Pen& pen, std::string_view title, const std::vector<const Item*>& items) {
    List list;
    for (const Item* item : items)
        list.items.push_back({.words = {code(item->id), text(" " + pen.in(item->text))}});
    return {.summary = {text(pen.word(title, {{"count", std::to_string(items.size())}}))},
            .blocks = {std::move(list)}};
}

void add_introduction(const Pen& pen, Blocks& out) {
    const Plan& plan = pen.of().plan;
    Inline words{
        text(pen.word("report.plan.for", {{"objectives", pen.objectives(plan.objectives)}}))};
    if (plan.usual != nullptr)
        words.push_back(text(pen.word(
            "report.plan.usual", {{"id", plan.usual->id}, {"name", pen.in(plan.usual->name)}})));
    out.emplace_back(Paragraph{std::move(words)});
    const Plan::Counts& counts = plan.counts;
    out.emplace_back(Paragraph{
        {text(pen.word("report.plan.counts", {{"rows", std::to_string(counts.rows)},
                                              {"leaves", std::to_string(counts.leaves)},
                                              {"atoms", std::to_string(counts.atoms)},
                                              {"nodes", std::to_string(counts.nodes)},
                                              {"merged", std::to_string(counts.merged_nodes)},
                                              {"away", std::to_string(counts.merged_away)}}))}});
}

void add_architecture(const Pen& pen, Blocks& out) {
    const Plan& plan = pen.of().plan;
    if (plan.architecture_conflict)
        out.emplace_back(
            Callout{.tone = Tone::warning,
                    .blocks = {Paragraph{{text(pen.word("report.plan.architecture_conflict"))}}}});
    if (plan.patents_required_by.empty()) return;
    std::vector<std::string> names;
    for (const assess::ObjectiveId objective : plan.patents_required_by)
        names.push_back(pen.objective(objective));
    out.emplace_back(Paragraph{
        {text(pen.word("report.plan.patents_required", {{"objectives", pen.joined(names)}}))}});
}

}  // namespace

void add_plan(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "plan", .words = {text(pen.word("report.plan"))}});
    if (pen.of().plan.steps.empty()) {
        out.emplace_back(Paragraph{{text(pen.word("report.plan.none"))}});
        return;
    }
    add_introduction(pen, out);
    add_architecture(pen, out);
    out.emplace_back(plan_table(pen));
    out.emplace_back(reasons(pen));
    if (!pen.of().plan.risks.empty())
        out.emplace_back(paper_items(pen, "report.plan.paper_risks", pen.of().plan.risks));
    if (!pen.of().plan.conflicts.empty())
        out.emplace_back(paper_items(pen, "report.plan.paper_conflicts", pen.of().plan.conflicts));
}

}  // namespace hanse::report
