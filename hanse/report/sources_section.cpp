// SPDX-License-Identifier: GPL-3.0-or-later
// On whose word: sources of the case, laws and papers cited, and rules left out because nobody saw
// their source.
#include <algorithm>
#include <map>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Finding;
using knowledge::SourceText;

namespace {

std::string days(const Pen& pen, const knowledge::InForce& in_force) {
    if (in_force.from && in_force.to) return in_force.from->text() + " – " + in_force.to->text();
    if (in_force.from) return pen.word("report.in_force_from", {{"day", in_force.from->text()}});
    return in_force.to ? pen.word("report.in_force_to", {{"day", in_force.to->text()}})
                       : std::string("–");
}

/// Articles cited by what this report judges, law by law, each once.
std::map<std::string, std::vector<std::string>> cited(const Pen& pen) {
    std::map<std::string, std::vector<std::string>> out;
    for (const Finding& finding : pen.of().findings)
        for (const knowledge::Citation* citation : finding.sources) {
            std::vector<std::string>& articles = out[citation->law];
            if (!citation->article.empty() &&
                std::ranges::find(articles, citation->article) == articles.end())
                articles.push_back(citation->article);
        }
    return out;
}

Table law_table(const Pen& pen) {
    Table out{.caption = pen.word("report.sources.law"),
              .columns = {{pen.word("report.source")},
                          {pen.word("report.number")},
                          {pen.word("report.in_force")},
                          {pen.word("report.articles")},
                          {pen.word("report.seen")}}};
    for (const auto& [law, articles] : cited(pen)) {
        const auto found = pen.book().sources().find(law);
        if (found == pen.book().sources().end()) continue;
        const SourceText& source = found->second;
        out.rows.push_back({{{text(pen.in(source.title)), text(" "), code(law)}},
                            {{text(source.number)}},
                            {{text(days(pen, source.in_force))}},
                            {{text(pen.joined(articles))}},
                            {{text(source.seen)}, Tone::muted}});
    }
    return out;
}

Table case_table(const Pen& pen) {
    Table out{.caption = pen.word("report.sources.case"),
              .columns = {{pen.word("report.source")},
                          {pen.word("report.source.kind")},
                          {pen.word("report.source.ref")}}};
    for (const auto& [key, source] : pen.of().file->sources)
        out.rows.push_back({{{code(key), text(" " + pen.in(source.title))}},
                            {{text(source.kind)}},
                            {{text(source.ref)}}});
    return out;
}

}  // namespace

void add_unverified(const Pen& pen, Blocks& out) {
    const auto& rules = pen.of().unverified;
    if (rules.empty()) return;
    out.emplace_back(
        Heading{.anchor = "unverified", .words = {text(pen.word("report.unverified"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.unverified.text"))}});
    List list;
    for (const knowledge::Rule* rule : rules) {
        List::Item item{.words = {text(pen.in(rule->name) + " "), code(rule->id)}};
        for (const knowledge::Citation& citation : rule->citations) {
            item.words.push_back(line_break());
            const Inline words = pen.citation(citation);
            item.words.insert(item.words.end(), words.begin(), words.end());
        }
        list.items.push_back(std::move(item));
    }
    const std::string count = std::to_string(rules.size());
    Details details{.anchor = "unverified-list",
                    .summary = {text(pen.word("report.unverified.count", {{"count", count}}))}};
    details.blocks.emplace_back(std::move(list));
    out.emplace_back(std::move(details));
}

void add_sources(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "sources", .words = {text(pen.word("report.sources"))}});
    if (!pen.of().file->sources.empty()) out.emplace_back(case_table(pen));
    if (Table laws = law_table(pen); !laws.rows.empty()) out.emplace_back(std::move(laws));
}

}  // namespace hanse::report
