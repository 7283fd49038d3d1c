// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/form.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::relations {

using base::Result;
using base::Sheet;

namespace {

enum Cell : std::size_t {
    about,
    patent,
    other,
    proposed,
    confidence,
    reasons,
    decision,
    by,
    on,
    note,
    cells
};

constexpr std::array<std::string_view, cells> kHeadings{
    "about",   "patent",   "other", "proposed", "confidence",
    "reasons", "decision", "by",    "on",       "note"};

constexpr std::array<std::string_view, 5> kAbout{"pair", "group", "status", "expiry", "owners"};

/// What a person may write, and what it means: a relation, none, yes or no.
struct Word {
    std::string_view en, zh;
    std::optional<Relation> relation;
    std::optional<bool> accepted;  // nothing: the relation says
};
constexpr std::array<Word, 6> kWords{{{"substitute", "替代", Relation::substitute, std::nullopt},
                                      {"complement", "互补", Relation::complement, std::nullopt},
                                      {"blocking", "阻挡", Relation::blocking, std::nullopt},
                                      {"none", "无关", std::nullopt, std::nullopt},
                                      {"yes", "是", std::nullopt, true},
                                      {"no", "否", std::nullopt, false}}};

std::optional<Relation> relation_named(std::string_view name) {
    const auto found = std::ranges::find(kRelationNames, name);
    if (found == kRelationNames.end()) return std::nullopt;
    return static_cast<Relation>(found - kRelationNames.begin());
}

class Reader {
public:
    explicit Reader(const Sheet& sheet) : sheet_(sheet) {}

    Result<std::vector<Decision>> read() {
        for (std::size_t i = 0; i < cells; ++i)
            if (sheet_.header.size() <= i || base::trim(sheet_.header[i]) != kHeadings[i])
                return base::invalid({sheet_.file, 1, i + 1},
                                     fmt::format("表头应为 {}", fmt::join(kHeadings, ",")),
                                     fmt::format("the heading is {}", fmt::join(kHeadings, ",")));
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i)
            if (!cell(i, decision).empty()) read_row(i);
        if (!errors_.empty()) return base::gather(std::move(errors_));
        return std::move(out_);
    }

private:
    std::string cell(std::size_t row, Cell which) const {
        return std::string(base::trim(sheet_.rows[row].cells[which]));
    }

    void complain(std::size_t row, Cell which, std::string zh, std::string en) {
        errors_.push_back(base::invalid(sheet_.place(row, which), std::move(zh), std::move(en)));
    }

    void read_row(std::size_t i) {
        const auto kind = std::ranges::find(kAbout, cell(i, about));
        if (kind == kAbout.end())
            return complain(
                i, about,
                fmt::format("不认识 “{}”；应为 {}", cell(i, about), fmt::join(kAbout, "、")),
                fmt::format("'{}' is not known; write one of: {}", cell(i, about),
                            fmt::join(kAbout, ", ")));
        const auto day = base::PartialDate::parse(cell(i, on));
        if (cell(i, by).empty() || !day)
            return complain(i, cell(i, by).empty() ? by : on,
                            "有决定的行须写明谁（by）在何日（on，如 2026-11-23）决定",
                            "a decision says by whom (by) and on which day (on, such as "
                            "2026-11-23)");
        Decision out{.row = {.about = static_cast<About>(kind - kAbout.begin()),
                             .patent = cell(i, patent),
                             .other = cell(i, other),
                             .proposed = cell(i, proposed),
                             .confidence = cell(i, confidence),
                             .reasons = cell(i, reasons)},
                     .by = cell(i, by),
                     .note = cell(i, note),
                     .on = *day,
                     .line = sheet_.rows[i].line};
        if (decide(i, out)) out_.push_back(std::move(out));
    }

    bool decide(std::size_t i, Decision& into) {
        const std::string word = cell(i, decision);
        const bool pair = into.row.about == About::pair;
        const auto known = std::ranges::find_if(kWords, [&](const Word& one) {
            return (one.en == word || one.zh == word) && (pair || one.accepted);
        });
        if (known == kWords.end()) return bad_word(i, word, pair), false;
        into.accepted = known->accepted.value_or(known->relation.has_value());
        into.relation = known->relation;
        if (!pair || !known->accepted.value_or(false)) return true;
        into.relation = relation_named(into.row.proposed);
        if (into.relation && *into.relation != Relation::unclear) return true;
        complain(i, decision, "这一对没有明确的建议：请写 substitute、complement、blocking 或 none",
                 "nothing definite was proposed for this pair: write substitute, complement, "
                 "blocking or none");
        return false;
    }

    void bad_word(std::size_t i, const std::string& word, bool pair) {
        std::string zh, en;
        for (const Word& one : kWords) {
            if (!pair && !one.accepted) continue;
            zh += fmt::format("{}{}（{}）", zh.empty() ? "" : "、", one.en, one.zh);
            en += fmt::format("{}{}", en.empty() ? "" : ", ", one.en);
        }
        complain(i, decision, fmt::format("“{}” 不是决定；请写：{}，或留空", word, zh),
                 fmt::format("'{}' is no decision; write one of: {}; or nothing", word, en));
    }

    const Sheet& sheet_;
    std::vector<Decision> out_;
    std::vector<base::Error> errors_;
};

}  // namespace

Sheet form_of(const std::vector<FormRow>& rows) {
    Sheet out{.name = "form", .file = {}, .header = {kHeadings.begin(), kHeadings.end()}};
    for (const FormRow& row : rows)
        out.rows.push_back(
            {.cells = {std::string(kAbout[static_cast<std::size_t>(row.about)]), row.patent,
                       row.other, row.proposed, row.confidence, row.reasons, "", "", "", ""}});
    return out;
}

Result<std::vector<Decision>> decisions_in(std::string_view csv, const std::string& file) {
    HANSE_TRY(text, base::to_utf8(csv, file));
    HANSE_TRY(sheet, base::parse_csv(text, "form", file));
    return Reader(sheet).read();
}

}  // namespace hanse::relations
