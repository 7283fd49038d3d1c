// SPDX-License-Identifier: GPL-3.0-or-later
// The patents of a pool against what records say of them.
#include <algorithm>

#include "hanse/domain/words.hpp"
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

/// "M4 Tideway Pumps".
std::string member_words(const BookPen& pen, const domain::CaseFile& file, const std::string& id) {
    const domain::Member* member = file.member(id);
    const std::string name =
        member == nullptr ? std::string() : pen.in({member->name_zh, member->name_en});
    return name.empty() ? id : id + " " + name;
}

/// A status in the words of the language, owners with their names; anything else as it stands.
std::string case_words(const BookPen& pen, const domain::CaseFile& file, const Check& check) {
    const std::string& said = check.case_says;
    if (said.empty()) return pen.word("report.checks.nothing_said");
    if (check.difference == Difference::other_owner) {
        std::vector<std::string> owners;
        for (std::size_t from = 0; from < said.size();) {
            const std::size_t to = std::min(said.find(';', from), said.size());
            owners.push_back(member_words(pen, file, said.substr(from, to - from)));
            from = to + 1;
        }
        return pen.joined(owners);
    }
    for (const auto& word : domain::words<domain::PatentStatus>())
        if (word.en == said) return std::string(pen.in({std::string(word.zh), said}));
    return said;
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
             cell(case_words(pen, *frame.file, one)), cell(record), cell(one.document)});
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
