// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/why.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/report/reason_tree.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Assessment;
using assess::Finding;
using assess::PlanStep;
using knowledge::FactIndex;
using knowledge::Node;
using knowledge::Rule;

namespace {

void append(Inline& out, const Inline& more) { out.insert(out.end(), more.begin(), more.end()); }

void entry(const Pen& pen, Definitions& out, std::string_view key, Inline words) {
    if (!words.empty()) out.entries.push_back({{text(pen.word(key))}, std::move(words), {}});
}

void lines(const Pen& pen, Definitions& out, std::string_view key, std::vector<Inline> more) {
    if (!more.empty()) out.entries.push_back({{text(pen.word(key))}, {}, std::move(more)});
}

Heading heading(const Pen& pen, std::string_view key, const char* anchor) {
    return {.anchor = anchor, .words = {text(pen.word(key))}};
}

Document page(const Pen& pen, std::string title, std::string_view id) {
    Document out{.language = pen.language(),
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    out.head = {.kind = pen.word("report.why.kind"),
                .title = std::move(title),
                .subtitle = pen.in(pen.of().file->name)};
    out.head.facts.entries = {{{text(pen.word("report.why.asked"))}, {code(std::string(id))}, {}},
                              {{text(pen.word("report.day"))}, {text(pen.of().day.text())}, {}}};
    return out;
}

// --- A rule ---

std::vector<Inline> all_citations(const Pen& pen, const Rule& rule) {
    std::vector<Inline> out;
    for (const knowledge::Citation& citation : rule.citations)
        out.push_back(pen.citation(citation));
    return out;
}

std::vector<Inline> paper_items(const Pen& pen, const knowledge::Rule& rule) {
    std::vector<Inline> out;
    for (const std::string& id : rule.paper) out.push_back(pen.paper_item(id));
    return out;
}

Inline pressed_from(const Pen& pen, const Rule& rule) {
    if (!rule.advised && !rule.required) return {};
    std::vector<std::string> words;
    if (rule.advised)
        words.push_back(pen.word("report.why.advised_from",
                                 {{"stage", pen.stage(static_cast<int>(*rule.advised))}}));
    if (rule.required)
        words.push_back(pen.word("report.why.required_from",
                                 {{"stage", pen.stage(static_cast<int>(*rule.required))}}));
    return {text(pen.joined(words))};
}

Definitions about_rule(const Pen& pen, const Rule& rule) {
    Definitions out;
    entry(pen, out, "report.area", {text(pen.word(area_key(rule.area)))});
    entry(pen, out, "report.kind_of_rule", {text(pen.word(kind_key(rule.kind)))});
    entry(pen, out, "report.jurisdiction",
          {rule.jurisdiction == "any" ? text(pen.word("report.jurisdiction.any"))
                                      : code(rule.jurisdiction)});
    Inline objectives;
    for (const assess::ObjectiveId id : rule.objectives)
        append(objectives,
               {text((objectives.empty() ? "" : pen.word("report.comma")) + pen.objective(id))});
    entry(pen, out, "report.why.objectives", std::move(objectives));
    entry(pen, out, "report.why.pressed", pressed_from(pen, rule));
    lines(pen, out, "report.finding.sources", all_citations(pen, rule));
    lines(pen, out, "report.finding.paper", paper_items(pen, rule));
    if (!rule.remedy.words.empty())
        entry(pen, out, "report.finding.remedy", {text(pen.in(rule.remedy.words))});
    return out;
}

Card verdict(const Pen& pen, const Rule& rule) {
    const auto found = std::ranges::find(pen.of().findings, &rule, &Finding::rule);
    if (found == pen.of().findings.end()) {
        const bool unverified =
            std::ranges::find(pen.of().unverified, &rule) != pen.of().unverified.end();
        return {.title = {text(pen.in(rule.name))},
                .blocks = {Paragraph{{text(
                    pen.word(unverified ? "report.why.unverified" : "report.why.not_in_force"))}}}};
    }
    Card out{
        .tone = tone_of(*found), .title = {text(pen.in(rule.name))}, .marks = {pen.status(*found)}};
    if (found->grade) {
        out.marks.push_back(pen.grade(*found->grade));
        out.blocks.emplace_back(
            Paragraph{{muted(pen.word("report.severity", {{"n", pen.range(found->severity)}}))}});
    }
    if (!found->sentence.empty())
        out.blocks.insert(out.blocks.begin(), Paragraph{{text(pen.in(found->sentence))}});
    if (found->status == assess::Status::unknown)
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.why.open"))}});
    List open;
    for (const FactIndex fact : found->open) {
        const knowledge::FactDefinition& about = pen.of().facts.definition(fact);
        open.items.push_back(
            {.words = {text(pen.in(about.asks.empty() ? about.name : about.asks) + " "),
                       code(about.id)}});
    }
    if (!open.items.empty()) out.blocks.emplace_back(std::move(open));
    return out;
}

Document explain_rule(const Pen& pen, const Rule& rule) {
    Document out = page(pen, pen.in(rule.name), rule.id);
    out.blocks = {verdict(pen, rule), heading(pen, "report.why.judged", "judged"),
                  rule_tree(pen, rule), heading(pen, "report.why.about", "about"),
                  about_rule(pen, rule)};
    return out;
}

// --- A fact ---

/// Findings that name the fact, gravest first.
List used_by(const Pen& pen, FactIndex fact) {
    List out;
    for (const Finding& finding : pen.of().findings)
        if (std::ranges::find(finding.facts, fact) != finding.facts.end())
            out.items.push_back(
                {.words = {pen.status(finding), text(" " + pen.in(finding.rule->name) + " "),
                           code(finding.rule->id)}});
    return out;
}

Document explain_fact(const Pen& pen, FactIndex fact) {
    const knowledge::FactDefinition& about = pen.of().facts.definition(fact);
    Document out = page(pen, pen.in(about.name), about.id);
    List tree;
    tree.items.push_back(fact_item(pen, fact));
    out.blocks.emplace_back(std::move(tree));
    Definitions more;
    if (!about.asks.empty()) entry(pen, more, "report.why.asks", {text(pen.in(about.asks))});
    if (!about.help.empty()) entry(pen, more, "report.why.help", {text(pen.in(about.help))});
    if (!about.derive.empty()) entry(pen, more, "report.why.derivation", {code(about.derive)});
    Inline choices;
    for (const knowledge::Choice& choice : about.choices) {
        if (!choices.empty()) choices.push_back(text(pen.word("report.comma")));
        append(choices, {code(choice.word), text(" " + pen.in(choice.label))});
    }
    entry(pen, more, "report.why.choices", std::move(choices));
    out.blocks.emplace_back(std::move(more));
    if (List users = used_by(pen, fact); !users.items.empty()) {
        out.blocks.emplace_back(heading(pen, "report.why.used_by", "used-by"));
        out.blocks.emplace_back(std::move(users));
    }
    return out;
}

// --- An objective ---

Table evidence_of(const Pen& pen, const assess::ScoreView& score) {
    Table out{.caption = pen.word("report.evidence.caption"),
              .columns = {{pen.word("report.evidence.feature")},
                          {pen.word("report.weight"), Align::right},
                          {pen.word("report.value"), Align::right},
                          {pen.word("report.fact")}}};
    for (const assess::ScoreView::Part& part : score.parts) {
        Inline fact{text(pen.value(part.feature->value.fact)), text(pen.word("report.sep"))};
        append(fact, pen.origin(part.feature->value.fact));
        out.rows.push_back({{{code(part.feature->id), text(" " + pen.in(part.feature->name))}},
                            {{text(part.weight.rounded(2))}},
                            {{text(pen.range(part.value))}},
                            {std::move(fact)}});
    }
    return out;
}

Definitions about_objective(const Pen& pen, assess::ObjectiveId id) {
    const knowledge::Objective& objective = pen.book().objective(id);
    Definitions out;
    const bool declared = pen.of().declared.has(id);
    entry(pen, out, "report.why.declared",
          {text(declared ? pen.percent(pen.of().weights[static_cast<std::size_t>(id)])
                         : pen.word("report.no"))});
    entry(pen, out, "report.circle.condition", {text(pen.in(objective.architecture))});
    entry(pen, out, "report.why.table",
          {text(pen.word("report.why.section", {{"n", objective.section}}) +
                pen.word("report.sep") + pen.table(objective))});
    for (const assess::FitView& fit : pen.of().fits) {
        if (fit.objective != id) continue;
        entry(pen, out, "report.fit",
              {text(fit.fit ? fit.fit->rounded(2) : pen.word("report.unknown"))});
        entry(pen, out, "report.need",
              {text(fit.need ? fit.need->rounded(2) : pen.word("report.unknown"))});
    }
    for (const assess::CircleView& circle : pen.of().circles)
        if (circle.objective == id)
            entry(pen, out, "report.circle.members", {text(pen.members(circle.members))});
    return out;
}

List rows_of(const Pen& pen, const knowledge::Objective& objective) {
    List out;
    for (const knowledge::ContentRow& row : objective.rows) {
        List::Item item{.words = {code(row.id), text(" " + pen.in(row.text))}};
        List below;
        for (const knowledge::Item& sub : row.items)
            below.items.push_back({.words = {code(sub.id), text(" " + pen.in(sub.text))}});
        if (!below.items.empty()) item.more.emplace_back(std::move(below));
        out.items.push_back(std::move(item));
    }
    return out;
}

Document explain_objective(const Pen& pen, assess::ObjectiveId id) {
    Document out = page(pen, pen.objective(id), knowledge::code(id));
    out.blocks.emplace_back(about_objective(pen, id));
    for (const assess::ScoreView& score : pen.of().scores) {
        if (score.objective != id) continue;
        out.blocks.emplace_back(heading(pen, "report.evidence_says", "evidence"));
        out.blocks.emplace_back(
            Paragraph{{text(pen.word("report.why.score", {{"score", pen.range(score.score)}}))}});
        out.blocks.emplace_back(evidence_of(pen, score));
    }
    out.blocks.emplace_back(heading(pen, "report.why.rows", "rows"));
    out.blocks.emplace_back(rows_of(pen, pen.book().objective(id)));
    return out;
}

// --- A node ---

Definitions about_step(const Pen& pen, const PlanStep& step) {
    Definitions out;
    entry(pen, out, "report.priority", {text(step.weight.rounded(2))});
    entry(pen, out, "report.budget.must", {text(pen.word(step.must ? "report.yes" : "report.no"))});
    entry(pen, out, "report.start",
          {text(pen.word("report.why.start", {{"months", pen.months(step.start)}}))});
    entry(pen, out, "report.duration",
          {text(pen.months(step.months) + (step.months_ours ? " *" : ""))});
    entry(pen, out, "report.slack",
          {text(step.critical ? pen.word("report.critical") : pen.months(step.slack))});
    if (step.cost) entry(pen, out, "report.cost", {text(pen.money(*step.cost))});
    if (!step.owner.empty()) entry(pen, out, "report.owner", {text(pen.member(step.owner))});
    Inline after;
    for (const Node* node : step.after)
        append(after,
               {text(after.empty() ? "" : " "), code(node->id), text(" " + pen.in(node->name))});
    entry(pen, out, "report.after", std::move(after));
    return out;
}

List origins(const Pen& pen, const PlanStep& step) {
    List out;
    for (const PlanStep::Origin& origin : step.origins) {
        const knowledge::Objective& objective = pen.book().objective(origin.objective);
        out.items.push_back(
            {.words = {text(pen.objective(origin.objective) + pen.word("report.sep") +
                            pen.table(objective) + " "),
                       code(origin.atom),
                       text(origin.text == nullptr ? "" : " " + pen.in(*origin.text))}});
    }
    return out;
}

Document explain_node(const Pen& pen, const Node& node) {
    Document out = page(pen, node.id + " " + pen.in(node.name), node.id);
    const auto found = std::ranges::find(pen.of().plan.steps, &node, &PlanStep::node);
    if (found == pen.of().plan.steps.end()) {
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.why.not_planned"))}});
    } else {
        out.blocks = {heading(pen, "report.why.because", "because"), origins(pen, *found),
                      heading(pen, "report.why.about_node", "about"), about_step(pen, *found)};
        if (found->months_ours)
            out.blocks.emplace_back(Paragraph{{muted(pen.word("report.months_ours"))}});
    }
    if (node.done) {
        List done;
        done.items.push_back(condition_item(pen, pen.word("report.why.done_if"), *node.done));
        out.blocks.emplace_back(heading(pen, "report.state", "state"));
        out.blocks.emplace_back(std::move(done));
    }
    return out;
}

// --- Parts of the report ---

/// Gates of all stages as conditions with their facts.
void add_gate_trees(const Pen& pen, Blocks& out) {
    for (const knowledge::StageDefinition& stage : pen.book().stages()) {
        if (stage.gates.empty()) continue;
        out.emplace_back(Heading{.level = 3, .words = {text(stage.id + " " + pen.in(stage.name))}});
        List gates;
        for (const knowledge::StageGate& gate : stage.gates)
            gates.items.push_back(condition_item(pen, pen.in(gate.name), gate.met));
        out.emplace_back(std::move(gates));
    }
}

void add_stage_and_gates(const Pen& pen, Blocks& out) {
    add_stage(pen, out);
    add_gate_trees(pen, out);
}

struct Part {
    std::string_view id, key;
    void (*add)(const Pen&, Blocks&);
};

constexpr Part kParts[] = {
    {"stage", "report.stage", add_stage_and_gates},
    {"drift", "report.drift", add_objectives},
    {"budget", "report.budget", add_budget},
    {"money", "report.money", add_money},
    {"plan", "report.plan", add_plan},
    {"schedule", "report.schedule", add_schedule},
    {"circles", "report.circles", add_circles},
    {"questions", "report.questions", add_questions},
    {"evolution", "report.evolution", add_evolution},
    {"objectives", "report.objectives", add_objectives},
};

base::Error unknown_id(const Pen& pen, std::string_view id) {
    std::vector<std::string_view> known;
    for (const Part& part : kParts) known.push_back(part.id);
    for (const Rule& rule : pen.book().rules()) known.push_back(rule.id);
    for (const knowledge::FactDefinition& fact : pen.book().facts().all()) known.push_back(fact.id);
    for (const assess::ObjectiveId objective : knowledge::kAllObjectives)
        known.push_back(knowledge::code(objective));
    for (const Node& node : pen.book().nodes()) known.push_back(node.id);
    std::string near_zh, near_en;
    for (int i = 0; i < 3; ++i) {
        const std::string like = base::nearest(id, known);
        if (like.empty()) break;
        std::erase(known, std::string_view(like));
        near_zh += (near_zh.empty() ? "；是不是 " : "、") + like;
        near_en += (near_en.empty() ? "; did you mean " : ", ") + like;
    }
    if (near_en.empty()) {
        near_zh =
            "；可以问：规则、事实、目标（JD）、节点（CN-01）的编号，或 "
            "stage、drift、budget、money、plan "
            "等部分";
        near_en =
            "; ask for the id of a rule, a fact, an objective (JD) or a node (CN-01), or for a "
            "part such as stage, drift, budget, money, plan";
    } else {
        near_zh += "？";
        near_en += "?";
    }
    return base::not_found({}, fmt::format("没有可解释的 “{}”{}", id, near_zh),
                           fmt::format("nothing is called '{}'{}", id, near_en));
}

}  // namespace

base::Result<Document> explain(const Assessment& assessment, std::string_view id,
                               base::Language language) {
    const Pen pen(assessment, language);
    for (const Finding& finding : assessment.findings)
        if (finding.rule->id == id) return explain_rule(pen, *finding.rule);
    if (const Rule* rule = pen.book().rule(id)) return explain_rule(pen, *rule);
    if (const FactIndex* fact = pen.book().facts().find(id)) return explain_fact(pen, *fact);
    if (const auto objective = knowledge::objective_id(id))
        return explain_objective(pen, *objective);
    if (const Node* node = pen.book().node(id)) return explain_node(pen, *node);
    for (const Part& part : kParts) {
        if (part.id != id) continue;
        Document out = page(pen, pen.word(part.key), id);
        part.add(pen, out.blocks);
        return out;
    }
    return unknown_id(pen, id);
}

}  // namespace hanse::report
