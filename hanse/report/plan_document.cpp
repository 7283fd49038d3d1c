// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/plan_document.hpp"

#include "hanse/report/sections.hpp"

namespace hanse::report {

namespace {

void add_architecture(const Pen& pen, Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "architecture", .words = {text(pen.word("report.plan.architecture"))}});
    Definitions forms;
    for (const assess::ObjectiveId id : pen.of().declared.members())
        forms.entries.push_back(
            {{strong(pen.objective(id))}, {text(pen.in(pen.book().objective(id).architecture))}});
    out.emplace_back(std::move(forms));
}

void add_risks(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "risks", .words = {text(pen.word("report.plan.risks"))}});
    List risks;
    for (const knowledge::LegalRisk* risk : pen.of().plan.risks)
        risks.items.push_back({{code(risk->id), text(" " + pen.in(risk->text))}, {}});
    out.emplace_back(std::move(risks));
    out.emplace_back(
        Heading{.anchor = "conflicts", .words = {text(pen.word("report.plan.conflicts"))}});
    List conflicts;
    for (const knowledge::InterestConflict* conflict : pen.of().plan.conflicts)
        conflicts.items.push_back({{code(conflict->id), text(" " + pen.in(conflict->text))}, {}});
    out.emplace_back(std::move(conflicts));
    if (pen.of().plan.tensions.empty()) return;
    out.emplace_back(
        Heading{.anchor = "tensions", .words = {text(pen.word("report.plan.tensions"))}});
    List tensions;
    for (const knowledge::Tension* tension : pen.of().plan.tensions)
        tensions.items.push_back(
            {{text(pen.in(tension->text)), line_break(), strong(pen.in(tension->question))}, {}});
    out.emplace_back(std::move(tensions));
}

}  // namespace

Document plan_document(const assess::Assessment& assessment, base::Language language) {
    const Pen pen(assessment, language);
    Document out{.language = language,
                 .head = {.kind = pen.word("report.plan.kind"),
                          .title = pen.objectives(assessment.declared),
                          .notice = pen.word("report.plan.notice")},
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (assessment.plan.usual != nullptr)
        out.head.subtitle = assessment.plan.usual->id + " · " + pen.in(assessment.plan.usual->name);
    for (const auto add : {add_architecture, add_plan, add_schedule, add_risks})
        add(pen, out.blocks);
    return out;
}

}  // namespace hanse::report
