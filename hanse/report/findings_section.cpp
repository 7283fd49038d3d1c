// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are crossed and which may be: a map of where, then every finding with its reason and
// its sources.
#include <algorithm>

#include "hanse/report/markup.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::FactIndex;
using assess::Finding;
using assess::Grade;
using assess::Status;
using knowledge::Area;

namespace {

bool stands_out(const Finding& finding) {
    return finding.status == Status::violated || finding.status == Status::suspected;
}

template <class Choose>
Table::Cell counted(const Pen& pen, Area area, Tone tone, const std::string& fallback,
                    Choose choose) {
    std::size_t count = 0;
    const Finding* first = nullptr;
    for (const Finding& finding : pen.of().findings) {
        if (finding.rule->area != area || !choose(finding)) continue;
        if (first == nullptr) first = &finding;
        ++count;
    }
    if (count == 0) return {{text("–")}, Tone::muted};
    return {
        {link(std::to_string(count), fallback.empty() ? finding_anchor(*first->rule) : fallback)},
        tone};
}

Table heat_map(const Pen& pen) {
    Table out{.caption = pen.word("report.heat.caption"),
              .columns = {{pen.word("report.area")},
                          {pen.word("report.grade.high"), Align::centre},
                          {pen.word("report.grade.medium"), Align::centre},
                          {pen.word("report.grade.low"), Align::centre},
                          {pen.word("report.status.unknown"), Align::centre},
                          {pen.word("report.status.satisfied"), Align::centre}},
              .look = Table::Look::heat_map};
    for (std::size_t i = 0; i < knowledge::kAreas; ++i) {
        const Area area = static_cast<Area>(i);
        const auto graded = [&](Grade grade) {
            return counted(pen, area, tone_of(grade), "", [grade](const Finding& one) {
                return stands_out(one) && one.grade == grade;
            });
        };
        const auto with = [&](Status status, Tone tone, const char* anchor) {
            return counted(pen, area, tone, anchor,
                           [status](const Finding& one) { return one.status == status; });
        };
        out.rows.push_back({{{text(pen.word(area_key(area)))}},
                            graded(Grade::high),
                            graded(Grade::medium),
                            graded(Grade::low),
                            with(Status::unknown, Tone::plain, "findings-unknown"),
                            with(Status::satisfied, Tone::good, "findings-satisfied")});
    }
    return out;
}

Table facts_table(const Pen& pen, const Finding& finding) {
    Table out{
        .caption = pen.word("report.finding.facts"),
        .columns = {
            {pen.word("report.fact")}, {pen.word("report.value")}, {pen.word("report.from")}}};
    for (const FactIndex fact : finding.facts) {
        if (!pen.of().facts[fact].known()) continue;
        out.rows.push_back({{{text(pen.in(pen.of().facts.definition(fact).name))}},
                            {{strong(pen.value(fact))}},
                            {pen.origin(fact)}});
    }
    return out;
}

/// Facts nobody knows that the conclusion does not hang on.
Inline unknown_facts(const Pen& pen, const Finding& finding) {
    std::vector<std::string> names;
    for (const FactIndex fact : finding.facts)
        if (!pen.of().facts[fact].known())
            names.push_back(pen.in(pen.of().facts.definition(fact).name));
    return names.empty() ? Inline{} : Inline{text(pen.joined(names))};
}

std::vector<Inline> sources(const Pen& pen, const Finding& finding) {
    std::vector<Inline> out;
    for (const knowledge::Citation* citation : finding.sources)
        out.push_back(pen.citation(*citation));
    return out;
}

std::vector<Inline> paper_items(const Pen& pen, const knowledge::Rule& rule) {
    std::vector<Inline> out;
    for (const std::string& id : rule.paper) out.push_back(pen.paper_item(id));
    return out;
}

Inline remedy(const Pen& pen, const knowledge::Rule& rule) {
    Inline out;
    if (!rule.remedy.words.empty()) out.push_back(text(pen.in(rule.remedy.words)));
    for (const std::string& id : rule.remedy.nodes) {
        if (!out.empty()) out.push_back(text(" "));
        const bool planned = std::ranges::any_of(
            pen.of().plan.steps, [&](const assess::PlanStep& item) { return item.node->id == id; });
        out.push_back(planned ? link(id, "node-" + anchor_name(id)) : code(id));
        if (const knowledge::Node* node = pen.book().node(id))
            out.push_back(text(" " + pen.in(node->name)));
    }
    return out;
}

Definitions reasons(const Pen& pen, const Finding& finding) {
    Definitions out;
    const auto entry = [&](std::string_view key, Inline words) {
        if (!words.empty()) out.entries.push_back({{text(pen.word(key))}, std::move(words), {}});
    };
    const auto lines = [&](std::string_view key, std::vector<Inline> more) {
        if (!more.empty()) out.entries.push_back({{text(pen.word(key))}, {}, std::move(more)});
    };
    entry("report.finding.remedy", remedy(pen, *finding.rule));
    entry("report.finding.unknown_facts", unknown_facts(pen, finding));
    lines("report.finding.sources", sources(pen, finding));
    lines("report.finding.paper", paper_items(pen, *finding.rule));
    entry("report.finding.rule",
          {code(finding.rule->id),
           muted(pen.word("report.sep") + pen.word(kind_key(finding.rule->kind)) +
                 pen.word("report.sep") +
                 pen.word("report.severity", {{"n", pen.range(finding.severity)}}))});
    return out;
}

Card finding_card(const Pen& pen, const Finding& finding) {
    Card out{.tone = tone_of(finding),
             .anchor = finding_anchor(*finding.rule),
             .title = {text(pen.in(finding.rule->name))}};
    out.marks = {badge(pen.word(area_key(finding.rule->area)), Tone::muted), pen.status(finding)};
    if (finding.grade) out.marks.push_back(pen.grade(*finding.grade));
    out.blocks.emplace_back(Paragraph{{text(pen.in(finding.sentence))}});
    if (finding.article_unconfirmed)
        out.blocks.emplace_back(Paragraph{{muted(pen.word("report.finding.unconfirmed"))}});
    if (Table facts = facts_table(pen, finding); !facts.rows.empty())
        out.blocks.emplace_back(std::move(facts));
    out.blocks.emplace_back(reasons(pen, finding));
    return out;
}

Inline missing(const Pen& pen, const Finding& finding) {
    Inline out;
    for (const FactIndex fact : finding.open) {
        const knowledge::FactDefinition& about = pen.of().facts.definition(fact);
        if (!out.empty()) out.push_back(text(pen.word("report.comma")));
        const bool asked = std::ranges::any_of(
            pen.of().questions, [fact](const assess::Question& one) { return one.fact == fact; });
        out.push_back(asked ? link(pen.in(about.name), question_anchor(about))
                            : text(pen.in(about.name)));
    }
    return out;
}

/// Findings of one status, folded away: name, and the sentence or what is missing.
void add_folded(const Pen& pen, Status status, std::string_view title, const std::string& anchor,
                Blocks& out) {
    const bool unknown = status == Status::unknown;
    Table table{.caption = "",
                .columns = {{pen.word("report.finding.rule")}, {pen.word("report.area")}}};
    if (unknown || status == Status::satisfied)
        table.columns.push_back(
            {pen.word(unknown ? "report.finding.missing" : "report.finding.sentence")});
    for (const Finding& finding : pen.of().findings) {
        if (finding.status != status) continue;
        table.rows.push_back({{{text(pen.in(finding.rule->name))}},
                              {{text(pen.word(area_key(finding.rule->area)))}, Tone::muted}});
        if (table.columns.size() == 3)
            table.rows.back().push_back(
                {unknown ? missing(pen, finding) : Inline{text(pen.in(finding.sentence))}});
    }
    if (table.rows.empty()) return;
    table.caption = pen.word(title, {{"count", std::to_string(table.rows.size())}});
    Details details{.anchor = anchor, .summary = {text(table.caption)}};
    details.blocks.emplace_back(std::move(table));
    out.emplace_back(std::move(details));
}

void add_cards(const Pen& pen, Status status, std::string_view title, Blocks& out) {
    bool first = true;
    for (const Finding& finding : pen.of().findings) {
        if (finding.status != status) continue;
        if (std::exchange(first, false))
            out.emplace_back(Heading{.level = 3, .words = {text(pen.word(title))}});
        out.emplace_back(finding_card(pen, finding));
    }
}

}  // namespace

void add_findings(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "findings", .words = {text(pen.word("report.findings"))}});
    out.emplace_back(Paragraph{{text(
        pen.word("report.findings.text", {{"count", std::to_string(pen.of().findings.size())}}))}});
    out.emplace_back(heat_map(pen));
    add_cards(pen, Status::violated, "report.findings.violated", out);
    add_cards(pen, Status::suspected, "report.findings.suspected", out);
    if (std::ranges::none_of(pen.of().findings, stands_out))
        out.emplace_back(Callout{.tone = Tone::plain,
                                 .blocks = {Paragraph{{text(pen.word("report.findings.none"))}}}});
    out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.findings.rest"))}});
    add_folded(pen, Status::unknown, "report.findings.unknown", "findings-unknown", out);
    add_folded(pen, Status::not_yet, "report.findings.not_yet", "findings-not-yet", out);
    add_folded(pen, Status::satisfied, "report.findings.satisfied", "findings-satisfied", out);
    add_folded(pen, Status::not_applicable, "report.findings.not_applicable",
               "findings-not-applicable", out);
}

}  // namespace hanse::report
