// SPDX-License-Identifier: GPL-3.0-or-later
// One warning, told in full.
#include <algorithm>
#include <array>

#include "hanse/report/watch_frame.hpp"

namespace hanse::report {

using base::Rational;
using watch::Change;
using watch::Part;
using watch::Warning;

namespace {

constexpr int kBarCells = 10;

/// "███░░·····": what is known, what is possible, what is not there.
std::string bar(const Part& part) {
    const auto cells = [](const Rational& value) {
        return static_cast<int>(
            (value * Rational(kBarCells) + Rational(1, 2)).floor().to_int64().value_or(0));
    };
    const int sure = cells(part.low), possible = std::max(cells(part.high), sure);
    std::string out;
    for (int i = 0; i < kBarCells; ++i) out += i < sure ? "█" : i < possible ? "░" : "·";
    return out;
}

std::string points(const Part& part) {
    const std::string low = (part.weight * part.low).rounded(1);
    const std::string high = (part.weight * part.high).rounded(1);
    return low == high ? low : low + "–" + high;
}

std::string why_words(const BookPen& pen, const Part& part) {
    const bool status = part.why == "status-known";
    return pen.word("report.watch.said." + part.why,
                    {{"a", status ? status_in_words(pen, part.a) : part.a}, {"b", part.b}});
}

Table parts_table(const BookPen& pen, const watch::Risk& risk) {
    Table out{
        .caption = pen.word("report.watch.parts") + " (" + pen.word("report.watch.legend") + ")",
        .columns = {{pen.word("report.watch.part")},
                    {""},
                    {pen.word("report.watch.points"), Align::right},
                    {pen.word("report.watch.weight"), Align::right},
                    {pen.word("report.watch.basis")},
                    {pen.word("report.watch.because")}}};
    for (const Part& part : risk.parts)
        out.rows.push_back(
            {{{text(pen.word("report.watch.part." + part.name))}},
             {{code(bar(part))}},
             {{text(points(part))}},
             {{muted(part.weight.rounded(0))}},
             {{text(pen.word("report.watch.basis." + std::string(watch::basis_name(part.basis))))}},
             {{text(why_words(pen, part))}}});
    return out;
}

Paragraph why_here(const BookPen& pen, const Warning& warning) {
    std::vector<std::string> reasons;
    for (const watch::Reason& one : warning.reasons)
        reasons.push_back(pen.word("report.watch.why." + one.by, {{"what", one.what}}));
    Paragraph out{{strong(pen.word("report.watch.why") + " "), text(pen.joined(reasons))}};
    if (!warning.snippet.empty()) {
        out.words.push_back(line_break());
        out.words.push_back(muted(warning.snippet));
    }
    return out;
}

/// The fields that people ask for have a name; others are called as in JSON.
std::string field_words(const BookPen& pen, const std::string& field) {
    static constexpr std::array kNamed{
        "titles",      "abstracts",        "claims",         "description", "applicants",
        "owners",      "status",           "status_words",   "events",      "grant_date",
        "expiry_date", "publication_date", "family_members", "citations"};
    return std::ranges::find(kNamed, field) != kNamed.end()
               ? pen.word("report.watch.field." + field)
               : field;
}

List changes_list(const BookPen& pen, const std::vector<Change>& changes) {
    List out;
    for (const Change& one : changes) {
        const bool said = !one.before.empty() || !one.after.empty();
        const auto words = [&](const std::string& value) {
            return value.empty()           ? pen.word("report.watch.changed.nothing")
                   : one.field == "status" ? status_in_words(pen, value)
                                           : value;
        };
        Inline line{strong(field_words(pen, one.field) + " ")};
        line.push_back(said ? text(words(one.before) + " → " + words(one.after))
                            : text(pen.word("report.watch.changed.long")));
        out.items.push_back({.words = std::move(line), .more = {}});
    }
    return out;
}

Callout flag_callout(const BookPen& pen, const watch::Flag& flag, const watch::ImportRule& rule) {
    Inline sources;
    for (const watch::RuleSource& one : rule.sources) {
        if (!sources.empty()) sources.push_back(line_break());
        sources.push_back(muted(pen.word(
            "report.watch.flag.source",
            {{"law", one.law}, {"article", one.article}, {"verification", one.verification}})));
    }
    return {
        .tone = flag.certain ? Tone::warning : Tone::note,
        .title = {text(pen.in(rule.name) + " · " + pen.word("report.watch.flag.review"))},
        .blocks = {
            Paragraph{{text(pen.in(flag.certain ? rule.says : rule.possible)), line_break(),
                       text(pen.word("report.watch.flag.document", {{"number", flag.number}}))}},
            Paragraph{std::move(sources)}}};
}

}  // namespace

Card warning_card(const BookPen& pen, const watch::Report& report, const Warning& warning,
                  const watch::RiskRules& rules) {
    Card out{.tone = warning.risk.grade == watch::Grade::high     ? Tone::alarm
                     : warning.risk.grade == watch::Grade::medium ? Tone::warning
                                                                  : Tone::plain,
             .anchor = warning_anchor(report, warning),
             .title = {code(warning.number), text(" " + warning.title)}};
    out.marks = {grade_badge(pen, warning.risk), text(" "),
                 strong(score_words(warning.risk.low, warning.risk.high))};
    if (warning.news != watch::News::none)
        out.marks.insert(out.marks.begin(), {news_badge(pen, warning.news), text(" ")});
    Inline facts{text(warning.holder)};
    facts.push_back(muted(" · " + status_in_words(pen, warning.status)));
    out.blocks.emplace_back(Paragraph{std::move(facts)});
    out.blocks.emplace_back(why_here(pen, warning));
    if (!warning.changes.empty()) {
        out.blocks.emplace_back(Paragraph{{strong(pen.word("report.watch.changed"))}});
        out.blocks.emplace_back(changes_list(pen, warning.changes));
    }
    for (const watch::Flag& flag : warning.flags)
        if (const watch::ImportRule* rule = rules.import_rule(flag.rule))
            out.blocks.emplace_back(flag_callout(pen, flag, *rule));
    out.blocks.emplace_back(parts_table(pen, warning.risk));
    if (warning.risk.ended)
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.watch.ended"))}});
    Paragraph decision{{strong(pen.word("report.watch.decision") + " ")}};
    for (Run& run : decision_words(pen, warning)) decision.words.push_back(std::move(run));
    out.blocks.emplace_back(std::move(decision));
    return out;
}

}  // namespace hanse::report
