// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/suits.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/search/collection.hpp"
#include "hanse/search/index.hpp"
#include "hanse/watch/party_names.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;

namespace {

struct Name {
    std::string_view name;
    std::string Suit::*cell;
};

constexpr std::array kNames{Name{"plaintiff", &Suit::plaintiff},
                            Name{"原告", &Suit::plaintiff},
                            Name{"defendant", &Suit::defendant},
                            Name{"被告", &Suit::defendant},
                            Name{"case", &Suit::number},
                            Name{"案号", &Suit::number},
                            Name{"court", &Suit::court},
                            Name{"审理法院", &Suit::court},
                            Name{"法院", &Suit::court},
                            Name{"day", &Suit::day},
                            Name{"date", &Suit::day},
                            Name{"判决日期", &Suit::day}};

/// What each column sets; null for the others.
using Columns = std::vector<std::string Suit::*>;

template <class Cells>
Result<Columns> columns_of(const Cells& heading, const std::string& path) {
    Columns out;
    for (const auto& cell : heading) {
        const auto found = std::ranges::find(kNames, base::trim(cell), &Name::name);
        out.push_back(found == kNames.end() ? nullptr : found->cell);
    }
    if (std::ranges::find(out, &Suit::plaintiff) != out.end()) return out;
    return base::invalid({.file = path, .line = 1}, "标题行中没有 “原告” 或 plaintiff 列",
                         "the heading has no column 'plaintiff' (or 原告)");
}

template <class Cells>
Suit suit_of(const Cells& cells, const Columns& columns) {
    Suit out;
    for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
        if (columns[i] != nullptr) out.*columns[i] = base::trim(cells[i]);
    return out;
}

/// "甲公司、乙公司等" → 甲公司, 乙公司. Commas are left alone: "Co., Ltd.".
std::vector<std::string> parties_of(std::string_view text) {
    static constexpr std::array<std::string_view, 3> kSigns{"、", "；", ";"};
    static constexpr std::string_view kAndOthers = "等";
    std::vector<std::string> out;
    while (!text.empty()) {
        std::size_t end = text.size(), next = text.size();
        for (const std::string_view sign : kSigns)
            if (const std::size_t at = text.find(sign); at < end) end = at, next = at + sign.size();
        std::string_view one = base::trim(text.substr(0, end));
        if (one.ends_with(kAndOthers)) one.remove_suffix(kAndOthers.size());
        if (!one.empty()) out.emplace_back(one);
        text.remove_prefix(next);
    }
    return out;
}

/// What tables of judgments write in place of a person's name: nobody in particular.
constexpr std::string_view kSomePerson = "自然人";

/// So long a plaintiff's name has to be to stand for all that begin with it.
bool is_telling(const std::string& folded) {
    const bool latin = static_cast<unsigned char>(folded.front()) < 0x80;
    return folded.size() >= (latin ? 4U : 18U);  // of Chinese four characters, as overlapping pairs
}

}  // namespace

void Suits::take(Suit suit) {
    for (const std::string& name : parties_of(suit.plaintiff)) {
        if (name == kSomePerson) continue;
        std::string folded = search::folded_name(name);
        if (!folded.empty()) plaintiffs_.emplace_back(std::move(folded), suits_.size());
    }
    suits_.push_back(std::move(suit));
}

void Suits::close() { std::ranges::sort(plaintiffs_); }

Result<Suits> Suits::read(const std::string& path) {
    Suits out;
    Columns columns;
    if (path.find(".tsv") != std::string::npos) {
        HANSE_CHECK(
            search::read_table(path, [&](const search::Row& row, std::size_t line) -> Result<Done> {
                if (line > 1) return out.take(suit_of(row, columns)), Done{};
                HANSE_TRY(named, columns_of(row, path));
                columns = std::move(named);
                return Done{};
            }));
    } else {
        HANSE_TRY(bytes, base::read_file(path));
        HANSE_TRY(text, base::to_utf8(bytes, path));
        HANSE_TRY(sheet, base::parse_csv(text, "suits", path));
        HANSE_TRY(named, columns_of(sheet.header, path));
        for (const base::Sheet::Row& row : sheet.rows) out.take(suit_of(row.cells, named));
    }
    out.close();
    return out;
}

std::vector<const Suit*> Suits::by(const std::string& party) const {
    const std::string folded = search::folded_name(party);
    std::set<std::size_t> found;
    if (folded.empty()) return {};
    // Plaintiffs that begin with the party's name …
    for (auto at = std::ranges::lower_bound(plaintiffs_, folded, {}, &Plaintiff::first);
         at != plaintiffs_.end() && at->first.starts_with(folded); ++at)
        if (folded_goes_by(at->first, folded)) found.insert(at->second);
    // … and those with whose name the party's begins.
    for (std::size_t size = 1; size < folded.size(); ++size) {
        const std::string beginning = folded.substr(0, size);
        if (!is_telling(beginning)) continue;
        const auto same = std::ranges::equal_range(plaintiffs_, beginning, {}, &Plaintiff::first);
        for (const auto& [name, suit] : same)
            if (folded_goes_by(folded, name)) found.insert(suit);
    }
    std::vector<const Suit*> out;
    for (const std::size_t one : found) out.push_back(&suits_[one]);
    return out;
}

}  // namespace hanse::watch
