// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody has said yet, most decisive first, and the gates on the way to a standard-type
// alliance.
#include <algorithm>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Question;

namespace {

constexpr std::size_t kShown = 12;  // the rest is folded away
constexpr std::size_t kRulesShown = 6;

Inline what_hangs(const Pen& pen, const Question& question) {
    std::vector<std::string> names;
    for (const knowledge::Rule* rule : question.rules)
        if (names.size() < kRulesShown) names.push_back(pen.in(rule->name));
    if (names.empty()) return {muted(pen.word("report.question.stage"))};
    const std::string count = std::to_string(question.rules.size());
    const std::string_view key = question.rules.size() > kRulesShown
                                     ? "report.question.decides_many"
                                     : "report.question.decides";
    return {muted(pen.word(key, {{"names", pen.joined(names)}, {"count", count}}))};
}

List::Item item(const Pen& pen, const Question& question) {
    const knowledge::FactDefinition& about = pen.of().facts.definition(question.fact);
    const std::string& asks = pen.in(about.asks);
    List::Item out{
        .words = {strong(asks.empty() ? pen.in(about.name) : asks), text(" "), code(about.id)},
        .anchor = question_anchor(about)};
    if (pen.of().facts[question.fact].origin == knowledge::Origin::asked)
        out.words.insert(out.words.end(),
                         {text(" "), badge(pen.word("report.origin.asked"), Tone::muted)});
    out.words.push_back(line_break());
    const Inline hangs = what_hangs(pen, question);
    out.words.insert(out.words.end(), hangs.begin(), hangs.end());
    if (!about.help.empty())
        out.words.insert(out.words.end(), {line_break(), muted(pen.in(about.help))});
    List gaps;
    for (const base::Bilingual& gap : question.gaps)
        gaps.items.push_back({.words = {text(pen.in(gap))}});
    if (!gaps.items.empty()) out.more.emplace_back(std::move(gaps));
    return out;
}

}  // namespace

void add_questions(const Pen& pen, Blocks& out) {
    const auto& questions = pen.of().questions;
    out.emplace_back(Heading{.anchor = "questions", .words = {text(pen.word("report.questions"))}});
    if (questions.empty()) {
        out.emplace_back(Paragraph{{text(pen.word("report.questions.none"))}});
        return;
    }
    out.emplace_back(Paragraph{
        {text(pen.word("report.questions.text", {{"count", std::to_string(questions.size())}}))}});
    List first{.ordered = true}, rest;
    for (const Question& question : questions) {
        List& list = first.items.size() < kShown ? first : rest;
        list.items.push_back(item(pen, question));
    }
    out.emplace_back(std::move(first));
    if (rest.items.empty()) return;
    const std::string count = std::to_string(rest.items.size());
    Details details{.anchor = "questions-rest",
                    .summary = {text(pen.word("report.questions.rest", {{"count", count}}))}};
    details.blocks.emplace_back(std::move(rest));
    out.emplace_back(std::move(details));
}

void add_evolution(const Pen& pen, Blocks& out) {
    const assess::EvolutionView& evolution = pen.of().evolution;
    if (evolution.gates.empty()) return;
    out.emplace_back(Heading{.anchor = "evolution", .words = {text(pen.word("report.evolution"))}});
    Inline words{
        text(pen.word("report.evolution.readiness", {{"share", pen.share(evolution.readiness)}}))};
    if (evolution.next != nullptr)
        words.push_back(
            text(pen.word("report.evolution.next", {{"gate", pen.in(evolution.next->name)}})));
    out.emplace_back(Paragraph{std::move(words)});
    const std::string_view advice =
        evolution.advised == base::Truth::yes  ? "report.evolution.advised"
        : evolution.advised == base::Truth::no ? "report.evolution.not_advised"
                                               : "report.evolution.open";
    out.emplace_back(Paragraph{{text(pen.word(advice))}});
    Table table{.caption = pen.word("report.evolution.caption"),
                .columns = {{pen.word("report.stage.gate")}, {pen.word("report.state")}}};
    for (const auto& [gate, truth] : evolution.gates)
        table.rows.push_back(
            {{{code(gate->id), text(" " + pen.in(gate->name))}}, {{pen.met(truth)}}});
    out.emplace_back(std::move(table));
}

}  // namespace hanse::report
