// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the law, and what that changes for cases.
#include <array>

#include "hanse/report/rules_document.hpp"
#include "hanse/report/rules_frame.hpp"

namespace hanse::report {

using knowledge::DatedNumber;
using knowledge::Rule;
using lawbook::BookDiff;
using lawbook::BookOnDay;
using lawbook::Cause;
using lawbook::FindingChange;
using lawbook::NumberChange;
using lawbook::RuleChange;
using lawbook::RulePart;

namespace {

std::string_view part_key(RulePart part) {
    static constexpr std::array<std::string_view, 10> keys{
        "report.rules.part.name",       "report.rules.part.kind",  "report.rules.part.area",
        "report.rules.part.conditions", "report.rules.part.aims",  "report.rules.part.stage",
        "report.rules.part.sources",    "report.rules.part.dates", "report.rules.part.words",
        "report.rules.part.remedy"};
    return keys[static_cast<std::size_t>(part)];
}

std::string_view cause_key(Cause cause) {
    static constexpr std::array<std::string_view, 6> keys{
        "report.rules.cause.came",   "report.rules.cause.went", "report.rules.cause.changed",
        "report.rules.cause.number", "report.rules.cause.fact", "report.rules.cause.other"};
    return keys[static_cast<std::size_t>(cause)];
}

Inline change_in_words(const BookPen& pen, const RuleChange& change) {
    const Rule& rule = change.either();
    Inline out{code(rule.id), text(" " + pen.in(rule.name))};
    if (!change.parts.empty()) {
        std::vector<std::string> parts;
        for (const RulePart part : change.parts) parts.push_back(pen.word(part_key(part)));
        out.push_back(muted(pen.word("report.sep") + pen.joined(parts)));
    } else {
        out.push_back(muted(pen.word("report.sep") + days_in_words(pen, rule.in_force)));
    }
    return out;
}

template <class Wanted>
void add_rules(const BookPen& pen, std::string_view key, std::string anchor, const BookDiff& diff,
               Wanted wanted, Blocks& out) {
    List list;
    for (const RuleChange& change : diff.rules)
        if (wanted(change)) list.items.push_back({.words = change_in_words(pen, change)});
    if (list.items.empty()) return;
    out.emplace_back(rules_heading(pen, key, std::move(anchor)));
    out.emplace_back(std::move(list));
}

std::string value_of(const BookPen& pen, const DatedNumber::Version* version) {
    if (version == nullptr) return pen.word("report.rules.not_in_force");
    return version->is.exact() + (version->enabled ? "" : pen.word("report.rules.switched_off"));
}

/// "1/5 → 3/10"; where only the law behind it changed, the value and that.
std::string change_of(const BookPen& pen, const NumberChange& change) {
    const std::string before = value_of(pen, change.before);
    const std::string after = value_of(pen, change.after);
    return before == after ? before + pen.word("report.rules.same_value") : before + " → " + after;
}

void add_numbers(const BookPen& pen, const BookDiff& diff, Blocks& out) {
    if (diff.numbers.empty()) return;
    List list;
    for (const NumberChange& change : diff.numbers) {
        const DatedNumber::Version* version =
            change.after != nullptr ? change.after : change.before;
        Inline words{code(change.number->id),
                     text(" " + pen.in(change.number->name) + pen.word("report.sep") +
                          change_of(pen, change)),
                     line_break()};
        const Inline source = pen.citation(version->citation);
        words.insert(words.end(), source.begin(), source.end());
        list.items.push_back({.words = std::move(words)});
    }
    out.emplace_back(rules_heading(pen, "report.rules.numbers", "numbers"));
    out.emplace_back(std::move(list));
}

std::string status_in_words(const BookPen& pen, const std::optional<assess::Status>& status,
                            const Rule& rule) {
    return status ? pen.status(*status, rule.kind) : pen.word("report.rules.not_judged");
}

std::string cause_in_words(const BookPen& pen, const FindingChange& change) {
    return pen.word(cause_key(change.cause)) +
           (change.because.empty() ? "" : pen.word("report.sep") + pen.joined(change.because));
}

void add_case(const BookPen& pen, const CaseDiff& one, Blocks& out) {
    if (one.changes.empty()) {
        out.emplace_back(
            Paragraph{{strong(one.name), line_break(), text(pen.word("report.rules.case_same"))}});
        return;
    }
    Table table{.caption = one.name,
                .columns = {{pen.word("report.rules.rule")},
                            {pen.word("report.rules.before")},
                            {pen.word("report.rules.after")},
                            {pen.word("report.rules.because")}}};
    for (const FindingChange& change : one.changes) {
        const Rule& rule = *change.rule;
        table.rows.push_back({{{code(rule.id), line_break(), text(pen.in(rule.name))}, Tone::plain},
                              plain_cell(status_in_words(pen, change.before, rule)),
                              plain_cell(status_in_words(pen, change.after, rule)),
                              plain_cell(cause_in_words(pen, change))});
    }
    out.emplace_back(std::move(table));
}

std::string side_in_words(const BookPen& pen, const BookOnDay& side) {
    return side.day ? side.day->text() : pen.word("report.rules.all_days");
}

}  // namespace

Document book_diff_document(const BookOnDay& before, const BookOnDay& after, const BookDiff& diff,
                            std::span<const CaseDiff> cases, base::Language language) {
    const BookPen pen(*after.book, language);
    Document out = rules_page(pen, "report.rules.kind", pen.word("report.rules.diff"));
    out.head.facts.entries = {
        {{text(pen.word("report.rules.before"))}, {text(side_in_words(pen, before))}, {}},
        {{text(pen.word("report.rules.after"))}, {text(side_in_words(pen, after))}, {}}};
    if (diff.rules.empty() && diff.numbers.empty())
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.rules.law_same"))}});
    const auto came = [](const RuleChange& one) { return one.before == nullptr; };
    const auto went = [](const RuleChange& one) { return one.after == nullptr; };
    const auto changed = [](const RuleChange& one) { return !one.parts.empty(); };
    add_rules(pen, "report.rules.came", "came", diff, came, out.blocks);
    add_rules(pen, "report.rules.went", "went", diff, went, out.blocks);
    add_rules(pen, "report.rules.changed", "changed", diff, changed, out.blocks);
    add_numbers(pen, diff, out.blocks);
    if (!cases.empty()) out.blocks.emplace_back(rules_heading(pen, "report.rules.cases", "cases"));
    for (const CaseDiff& one : cases) add_case(pen, one, out.blocks);
    return out;
}

}  // namespace hanse::report
