// SPDX-License-Identifier: GPL-3.0-or-later
// The patents of a pool against what records say of them.
#include <algorithm>

#include "hanse/report/pool_frame.hpp"

namespace hanse::report {

using relations::Check;
using relations::Difference;

namespace {

constexpr std::size_t kUnfoundShown = 20;

std::string_view difference_key(Difference difference) {
    switch (difference) {
        case Difference::dead: return "report.checks.kind.dead";
        case Difference::alive: return "report.checks.kind.alive";
        case Difference::expiry: return "report.checks.kind.expiry";
        case Difference::past_expiry: return "report.checks.kind.past_expiry";
        case Difference::other_owner: return "report.checks.kind.other_owner";
        case Difference::disagreement: return "report.checks.kind.disagreement";
        case Difference::not_found: break;  // told below the table
    }
    return "report.checks.not_found";
}

Tone tone_of(Difference difference) {
    switch (difference) {
        case Difference::dead:
        case Difference::past_expiry:
        case Difference::other_owner:
        case Difference::disagreement: return Tone::warning;
        default: return Tone::plain;
    }
}

std::string unfound(const BookPen& pen, std::vector<std::string> patents) {
    const std::size_t all = patents.size();
    patents.resize(std::min(all, kUnfoundShown));
    std::string out =
        pen.word("report.checks.not_found", {{"count", std::to_string(all)}}) + pen.joined(patents);
    if (all > patents.size())
        out += " " +
               pen.word("report.pool_list.more", {{"count", std::to_string(all - patents.size())}});
    return out;
}

}  // namespace

Document checks_document(const PoolFrame& frame, const relations::Pool& pool,
                         std::span<const Check> checks, base::Date day) {
    const BookPen pen(*frame.book, frame.language);
    Document out =
        pool_document(pen, "report.checks", "report.checks.notice", pen.in(frame.file->name));
    out.head.facts.entries = {{{text(pen.word("report.checks.day"))}, {text(day.text())}},
                              {{text(pen.word("report.relations.patents"))},
                               {text(std::to_string(pool.entries.size()))}}};
    out.blocks.push_back(heading(pen, "found", "report.checks.found"));
    if (checks.empty()) {
        out.blocks.push_back(sentence(pen.word("report.checks.none")));
        return out;
    }
    const auto said = [&](const std::string& words) {
        return words.empty() ? pen.word("report.checks.nothing_said") : words;
    };
    Table rows = table(pen, "report.checks.found",
                       {"report.relations.patents", "report.checks.found", "report.checks.case",
                        "report.checks.record", "report.checks.document"});
    std::vector<std::string> not_found;
    for (const Check& one : checks) {
        if (one.difference == Difference::not_found) {
            not_found.push_back(pool.number(one.entry));
            continue;
        }
        const std::string record =
            said(one.record_says) + (one.estimate ? pen.word("report.checks.estimate") : "");
        rows.rows.push_back(
            {cell(pool.number(one.entry)),
             cell(pen.word(difference_key(one.difference)), tone_of(one.difference)),
             cell(said(one.case_says)), cell(record), cell(one.document)});
    }
    if (!rows.rows.empty()) out.blocks.emplace_back(std::move(rows));
    if (!not_found.empty()) out.blocks.push_back(sentence(unfound(pen, std::move(not_found))));
    List doubts;
    for (const base::Error& doubt : pool.doubts)
        doubts.items.push_back({.words = {text(pen.in(doubt.message))}});
    if (!doubts.items.empty()) out.blocks.emplace_back(std::move(doubts));
    out.blocks.push_back(sentence(pen.word("report.relations.questions.how")));
    return out;
}

}  // namespace hanse::report
