// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/assessment_document.hpp"

#include "hanse/report/sections.hpp"

namespace hanse::report {

namespace {

constexpr std::size_t kFingerprintShown = 12;

TitleBlock title_block(const Pen& pen) {
    const domain::CaseFile& file = *pen.of().file;
    TitleBlock head{.kind = pen.word("report.kind"),
                    .title = pen.in(file.name),
                    .notice = pen.word("report.notice")};
    const std::string& other = pen.language() == base::Language::zh ? file.name.en : file.name.zh;
    if (other != head.title) head.subtitle = other;
    if (head.title.empty()) head.title = file.id;
    if (file.invented) head.marks.push_back(badge(pen.word("report.invented"), Tone::note));
    if (pen.of().standard_type == base::Truth::yes)
        head.marks.push_back(badge(pen.word("report.standard_type"), Tone::note));
    head.facts.entries = {
        {{text(pen.word("report.day"))}, {text(pen.of().day.text())}},
        {{text(pen.word("report.case"))}, {code(file.id)}},
        {{text(pen.word("report.declared"))}, {text(pen.objectives(pen.of().declared))}},
        {{text(pen.word("report.rules"))},
         {code(pen.book().fingerprint().substr(0, kFingerprintShown))}},
    };
    return head;
}

}  // namespace

Document assessment_document(const assess::Assessment& assessment, base::Language language) {
    const Pen pen(assessment, language);
    Document out{.language = language,
                 .head = title_block(pen),
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    for (const auto add :
         {add_summary, add_objectives, add_plan, add_circles, add_schedule, add_budget, add_money,
          add_market, add_stage, add_findings, add_questions, add_evolution, add_unverified,
          add_sources, add_reading_guide})
        add(pen, out.blocks);
    return out;
}

}  // namespace hanse::report
