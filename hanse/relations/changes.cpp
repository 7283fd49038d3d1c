// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/changes.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/domain/columns.hpp"

namespace hanse::relations {

using base::Result;
using domain::Patent;

namespace {

std::string_view column_of(About about) {
    switch (about) {
        case About::pair: return "substitute_of";
        case About::group: return "group";
        case About::status: return "status";
        case About::expiry: return "expiry";
        case About::owners: break;
    }
    return "owners";
}

std::string cell_of(const Patent& patent, std::string_view column) {
    return domain::find_column(*domain::find_table("patents"), column)->write(patent);
}

class Writer {
public:
    Writer(const domain::CaseFile& file, const std::string& form) : form_(form) {
        for (const Patent& patent : file.patents) patents_.emplace(patent.number, &patent);
    }

    Result<std::vector<Change>> write(const std::vector<Decision>& decisions) {
        for (const Decision& one : decisions)
            if (one.accepted) HANSE_CHECK(write(one));
        std::vector<Change> out;
        for (auto& [where, after] : after_) {
            const auto& [number, column] = where;
            const std::string before = cell_of(*patents_.at(number), column);
            if (before != after.text)
                out.push_back({{number, column, std::move(after.text)}, before});
        }
        add_notes(out);
        return out;
    }

private:
    struct After {
        std::string text;
        std::size_t line = 0;  // of the decision
    };

    Result<base::Done> write(const Decision& one) {
        HANSE_CHECK(known(one, one.row.patent));
        if (one.row.about != About::pair) return set(one, one.row.patent, one.row.proposed);
        HANSE_CHECK(known(one, one.row.other));
        if (*one.relation == Relation::substitute) {
            add_substitute(one, one.row.patent, one.row.other);
            add_substitute(one, one.row.other, one.row.patent);
        } else {
            remark(one, one.row.patent,
                   fmt::format("{} {}", name_of(*one.relation), one.row.other));
        }
        return base::Done{};
    }

    Result<base::Done> known(const Decision& one, const std::string& number) const {
        if (patents_.contains(number)) return base::Done{};
        return base::not_found({form_, one.line, 0}, fmt::format("案卷的专利表中没有 “{}”", number),
                               fmt::format("the case has no patent '{}'", number));
    }

    void add_substitute(const Decision& one, const std::string& number, const std::string& other) {
        const std::string column(column_of(About::pair));
        const auto [where, fresh] =
            after_.emplace(std::pair(number, column), After{cell_of(*patents_.at(number), column)});
        std::string& list = where->second.text;
        const auto& already = patents_.at(number)->substitute_of;
        const bool stands = std::ranges::find(already, other) != already.end();
        if (!stands) list += (list.empty() ? "" : ";") + other;
        remark(one, number, fmt::format("substitute_of {}", other));
    }

    Result<base::Done> set(const Decision& one, const std::string& number,
                           const std::string& text) {
        const std::string column(column_of(one.row.about));
        HANSE_CHECK(readable(one, column, text));
        const auto [where, fresh] =
            after_.emplace(std::pair(number, column), After{text, one.line});
        if (!fresh && where->second.text != text)
            return base::conflict(
                {form_, one.line, 0},
                fmt::format("{} 的 {} 与第 {} 行的决定不同", number, column, where->second.line),
                fmt::format("{} of {} was decided otherwise in line {}", column, number,
                            where->second.line));
        remark(one, number, column);
        return base::Done{};
    }

    /// A person may have changed what was proposed; it must be what the column takes.
    Result<base::Done> readable(const Decision& one, const std::string& column,
                                const std::string& text) const {
        Patent scratch;
        auto outcome = domain::find_column(*domain::find_table("patents"), column)
                           ->read(domain::Cell(text), scratch);
        if (outcome) return base::Done{};
        base::Error error = std::move(outcome).error();
        error.place = {form_, one.line, 0};
        return error;
    }

    void remark(const Decision& one, const std::string& number, const std::string& what) {
        std::string grounds = one.row.reasons;
        if (!one.note.empty()) grounds += (grounds.empty() ? "" : "; ") + one.note;
        notes_[number].push_back(fmt::format("{}: confirmed by {} on {}{}", what, one.by,
                                             one.on.text(),
                                             grounds.empty() ? "" : " (" + grounds + ")"));
    }

    /// Behind what the note says already; what stands there is not said twice.
    void add_notes(std::vector<Change>& out) const {
        for (const auto& [number, remarks] : notes_) {
            const std::string before = patents_.at(number)->provenance.note;
            std::string after = before;
            for (const std::string& one : remarks)
                if (after.find(one) == std::string::npos)
                    after += (after.empty() ? "" : "; ") + one;
            if (after != before) out.push_back({{number, "note", after}, before});
        }
    }

    const std::string& form_;
    std::map<std::string, const Patent*> patents_;
    std::map<std::pair<std::string, std::string>, After> after_;
    std::map<std::string, std::vector<std::string>> notes_;
};

}  // namespace

Result<std::vector<Change>> changes_for(const domain::CaseFile& file,
                                        const std::vector<Decision>& decisions,
                                        const std::string& form) {
    return Writer(file, form).write(decisions);
}

}  // namespace hanse::relations
