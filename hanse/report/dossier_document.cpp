// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/dossier_document.hpp"

#include <algorithm>

#include "hanse/report/reason_tree.hpp"
#include "hanse/report/repair_document.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Finding;
using assess::Status;

namespace {

std::size_t confidential_facts(const Pen& pen) {
    const auto& all = pen.book().facts().all();
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const knowledge::FactDefinition& fact) {
            return fact.confidential && pen.of().facts[fact.id].known();
        }));
}

void add_reasons(const Pen& pen, Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "reasons", .words = {text(pen.word("report.dossier.reasons"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.dossier.reasons.lead"))}});
    List list;
    for (const Finding& finding : pen.of().findings) {
        if (finding.status != Status::violated && finding.status != Status::suspected) continue;
        const knowledge::Rule& rule = *finding.rule;
        list.items.push_back({.words = {strong(pen.in(rule.name)), text(" "), code(rule.id),
                                        text(" "), pen.status(finding)},
                              .more = {rule_tree(pen, rule)}});
    }
    out.emplace_back(std::move(list));
}

/// The changes of the repair, without the head of their own document.
void add_repair(const Pen& pen, const repair::Repair& mended, const repair::Wanted& wanted,
                Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "repair", .words = {text(pen.word("report.dossier.repair"))}});
    for (Block& block : repair_document(mended, wanted, pen.language()).blocks) {
        if (auto* heading = std::get_if<Heading>(&block.content)) heading->level = 3;
        out.push_back(std::move(block));
    }
}

void add_facts(const Pen& pen, Blocks& out) {
    Table table{
        .caption = pen.word("report.dossier.facts"),
        .columns = {
            {pen.word("report.fact")}, {pen.word("report.value")}, {pen.word("report.from")}}};
    for (std::size_t i = 0; i < pen.book().facts().size(); ++i) {
        const knowledge::FactIndex fact{static_cast<std::uint16_t>(i)};
        if (!pen.of().facts[fact].known()) continue;
        const knowledge::FactDefinition& about = pen.book().facts()[fact];
        Inline name{text(pen.in(about.name)), text(" "), code(about.id)};
        if (about.confidential) {
            name.push_back(text(" "));
            name.push_back(badge(pen.word("report.dossier.confidential.mark"), Tone::warning));
        }
        table.rows.push_back({{std::move(name)}, {{strong(pen.value(fact))}}, {pen.origin(fact)}});
    }
    out.emplace_back(Heading{.anchor = "facts", .words = {text(pen.word("report.dossier.facts"))}});
    out.emplace_back(Paragraph{{text(
        pen.word("report.dossier.facts.lead", {{"count", std::to_string(table.rows.size())}}))}});
    out.emplace_back(std::move(table));
}

void add_reproduction(const Pen& pen, const std::string& facts_fingerprint, Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "reproduce", .words = {text(pen.word("report.dossier.reproduce"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.dossier.reproduce.lead"))}});
    out.emplace_back(Definitions{
        {{{text(pen.word("report.day"))}, {text(pen.of().day.text())}, {}},
         {{text(pen.word("report.dossier.fingerprint.facts"))}, {code(facts_fingerprint)}, {}},
         {{text(pen.word("report.dossier.fingerprint.rules"))},
          {code(pen.book().fingerprint())},
          {}},
         {{text(pen.word("report.dossier.program"))}, {code("hanse " HANSE_VERSION)}, {}}}});
}

}  // namespace

Document dossier_document(const assess::Assessment& assessment, const repair::Repair& mended,
                          const repair::Wanted& wanted, const std::string& facts_fingerprint,
                          base::Language language) {
    const Pen pen(assessment, language);
    Document out{.language = language,
                 .head = {.kind = pen.word("report.dossier"),
                          .title = pen.in(assessment.file->name),
                          .notice = pen.word("report.dossier.notice")},
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (out.head.title.empty()) out.head.title = assessment.file->id;
    if (assessment.file->invented)
        out.head.marks.push_back(badge(pen.word("report.invented"), Tone::note));
    out.head.facts.entries = {
        {{text(pen.word("report.day"))}, {text(assessment.day.text())}, {}},
        {{text(pen.word("report.case"))}, {code(assessment.file->id)}, {}},
        {{text(pen.word("report.declared"))}, {text(pen.objectives(assessment.declared))}, {}}};
    if (const std::size_t secrets = confidential_facts(pen); secrets > 0)
        out.blocks.emplace_back(
            Callout{.tone = Tone::warning,
                    .blocks = {Paragraph{{text(pen.word("report.dossier.confidential",
                                                        {{"count", std::to_string(secrets)}}))}}}});
    add_summary(pen, out.blocks);
    add_findings(pen, out.blocks);
    add_reasons(pen, out.blocks);
    add_repair(pen, mended, wanted, out.blocks);
    add_money(pen, out.blocks);
    add_questions(pen, out.blocks);
    add_facts(pen, out.blocks);
    add_unverified(pen, out.blocks);
    add_sources(pen, out.blocks);
    add_reproduction(pen, facts_fingerprint, out.blocks);
    return out;
}

}  // namespace hanse::report
