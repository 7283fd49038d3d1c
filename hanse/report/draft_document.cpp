// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/draft_document.hpp"

#include <algorithm>

#include "hanse/report/pen.hpp"

namespace hanse::report {

using clauses::Draft;
using clauses::ModelClause;

namespace {

void add_text(const Draft& draft, Blocks& out) {
    for (const Draft::Chapter& chapter : draft.chapters) {
        out.emplace_back(
            Heading{.anchor = draft.plan->id + "-" + chapter.articles.front().clause->id,
                    .words = {text(chapter.number + " " + chapter.name)}});
        for (const Draft::Article& article : chapter.articles) {
            out.emplace_back(Heading{
                .level = 3,
                .anchor = article.clause->id,
                .words = {text(article.number + " " + article.clause->title.in(draft.language))}});
            out.emplace_back(Paragraph{{text(article.text)}});
        }
    }
}

/// "CN-27 Members may license independently", and the controls of the risk list.
Inline reasons(const Pen& pen, const ModelClause& clause) {
    Inline out;
    const auto add = [&](const std::string& id, const base::Bilingual& name) {
        if (!out.empty()) out.push_back(line_break());
        out.insert(out.end(), {code(id), text(" " + pen.in(name))});
    };
    for (const std::string& id : clause.nodes) add(id, pen.book().node(id)->name);
    for (const std::string& id : clause.controls)
        add(id, std::ranges::find(pen.book().controls(), id, &knowledge::Control::id)->name);
    if (out.empty()) out.push_back(muted(pen.word("report.draft.frame")));
    return out;
}

Inline sources(const Pen& pen, const ModelClause& clause) {
    Inline out;
    for (const std::string& id : clause.rules) {
        const knowledge::Rule& rule = *pen.book().rule(id);
        if (!out.empty()) out.push_back(line_break());
        out.insert(out.end(), {code(rule.id)});
        for (const knowledge::Citation& one : rule.citations) {
            out.push_back(line_break());
            out.push_back(
                muted(pen.book().sources().find(one.law)->second.title.in(pen.language()) +
                      (one.article.empty() ? "" : " " + one.article)));
        }
    }
    if (out.empty()) out.push_back(muted("–"));
    return out;
}

void add_appendix(const Pen& pen, const Draft& draft, Blocks& out) {
    out.emplace_back(Heading{.anchor = draft.plan->id + "-sources",
                             .words = {text(pen.word("report.draft.sources"))}});
    Table table{.caption = pen.word("report.draft.sources"),
                .columns = {{pen.word("report.draft.article")},
                            {pen.word("report.draft.why")},
                            {pen.word("report.draft.rules")}}};
    for (const Draft::Chapter& chapter : draft.chapters)
        for (const Draft::Article& article : chapter.articles)
            table.rows.push_back({{{text(article.number), line_break(), code(article.clause->id)}},
                                  {reasons(pen, *article.clause)},
                                  {sources(pen, *article.clause)}});
    out.emplace_back(std::move(table));
    if (draft.open.empty()) return;
    std::vector<std::string> names;
    for (const clauses::Blank* blank : draft.open) names.push_back(pen.in(blank->name));
    out.emplace_back(
        Paragraph{{text(pen.word("report.draft.blanks", {{"names", pen.joined(names)}}))}});
}

}  // namespace

Document draft_document(const assess::Assessment& assessment, const std::vector<Draft>& drafts) {
    const base::Language language = drafts.front().language;
    const Pen pen(assessment, language);
    Document out{.language = language,
                 .head = {.kind = pen.word("report.draft.kind"),
                          .title = drafts.size() == 1 ? pen.in(drafts.front().plan->title)
                                                      : pen.word("report.draft.set"),
                          .subtitle = pen.objectives(assessment.declared),
                          .notice = pen.word("report.draft.notice")},
                 .footer = pen.word("report.draft.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    for (const Draft& draft : drafts) {
        if (drafts.size() > 1)
            out.blocks.emplace_back(
                Heading{.anchor = draft.plan->id, .words = {text(pen.in(draft.plan->title))}});
        add_text(draft, out.blocks);
        add_appendix(pen, draft, out.blocks);
    }
    return out;
}

}  // namespace hanse::report
