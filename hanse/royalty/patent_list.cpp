// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/patent_list.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/royalty/columns.hpp"

namespace hanse::royalty {

using base::Date;
using base::Error;
using base::Result;
using base::Sheet;
using base::Truth;

namespace {

constexpr std::array<ColumnName, 7> kColumns{{{"patent", "专利号", true},
                                              {"family", "专利族"},
                                              {"country", "国家", true},
                                              {"granted", "授权日", true},
                                              {"expires", "届满日", true},
                                              {"lapsed", "失效日"},
                                              {"note", "备注"}}};

using Countries = std::span<const std::optional<std::string>>;

bool is_in(const ListedPatent& patent, Countries countries) {
    return std::ranges::find(countries, std::optional(patent.country)) != countries.end();
}

/// Surely in force from `granted` to `ends`.
bool is_dated(const ListedPatent& patent) { return patent.granted.day && patent.ends.day; }

/// Whether it can have been in force on a day of the period.
bool may_touch(const ListedPatent& patent, const Period& period) {
    if (patent.granted.known == Event::Known::never) return false;
    if (patent.granted.day && period.last() < *patent.granted.day) return false;
    return !(patent.ends.day && *patent.ends.day < period.first());
}

/// Whether these patents, one taking over from another, are in force on every day of the period.
bool cover(std::vector<const ListedPatent*> patents, const Period& period) {
    std::ranges::sort(patents, {}, [](const ListedPatent* one) { return *one->granted.day; });
    Date wanted = period.first();  // the first day not yet covered
    for (const ListedPatent* one : patents) {
        if (wanted < *one->granted.day) return false;
        if (*one->ends.day < wanted) continue;
        if (period.last() <= *one->ends.day) return true;
        wanted = later_by(*one->ends.day, 1);
    }
    return false;
}

Result<Event> read_event(const Columns& columns, const Sheet::Row& row, std::string_view column) {
    const std::string cell = columns.cell(row, column);
    if (cell.empty()) return Event{};
    if (cell == "never" || cell == "从未") return Event{.known = Event::Known::never};
    if (const auto day = Date::parse(cell)) return Event{.known = Event::Known::day, .day = *day};
    return base::invalid(
        columns.place(row, column),
        fmt::format("应为 2024-03-12 这样的一天，或 never（从未），而不是 “{}”", cell),
        fmt::format("this should be a day such as 2024-03-12, or never, not '{}'", cell));
}

Result<ListedPatent> read_patent(const Columns& columns, const Sheet::Row& row) {
    ListedPatent out{.patent = columns.cell(row, "patent"),
                     .family = columns.cell(row, "family"),
                     .country = columns.cell(row, "country")};
    if (out.country.size() != 2)
        return base::invalid(
            columns.place(row, "country"),
            fmt::format("国家应为两个大写字母（如 CN），而不是 “{}”", out.country),
            fmt::format("a country is two capital letters (CN), not '{}'", out.country));
    HANSE_TRY(granted, read_event(columns, row, "granted"));
    HANSE_TRY(expires, read_event(columns, row, "expires"));
    HANSE_TRY(lapsed, read_event(columns, row, "lapsed"));
    out.granted = granted;
    out.ends = expires;
    if (lapsed.day) {
        const Date last = later_by(*lapsed.day, -1);
        if (!out.ends.day || last < *out.ends.day)
            out.ends = {.known = Event::Known::day, .day = last};
    }
    return out;
}

}  // namespace

Truth PatentList::in_force(Countries countries, const Period& period) const {
    std::vector<const ListedPatent*> sure;
    bool possible = std::ranges::find(countries, std::optional<std::string>()) != countries.end();
    for (const ListedPatent& patent : patents_) {
        if (!is_in(patent, countries) || !may_touch(patent, period)) continue;
        possible = true;
        if (is_dated(patent)) sure.push_back(&patent);
    }
    if (cover(std::move(sure), period)) return Truth::yes;
    return possible ? Truth::unknown : Truth::no;
}

Sunset PatentList::sunset(Countries countries) const {
    Sunset out;
    out.settled = std::ranges::find(countries, std::optional<std::string>()) == countries.end();
    for (const ListedPatent& patent : patents_) {
        if (!is_in(patent, countries) || patent.granted.known == Event::Known::never) continue;
        if (!patent.ends.day)
            out.settled = false;
        else if (!out.last || *out.last < *patent.ends.day)
            out.last = patent.ends.day;
    }
    return out;
}

Result<PatentList> parse_patents(std::string_view csv, const std::string& file) {
    HANSE_TRY(sheet, base::parse_csv(csv, "patents", file));
    HANSE_TRY(columns, Columns::match(sheet, kColumns));
    std::vector<ListedPatent> patents;
    std::vector<Error> errors;
    for (const Sheet::Row& row : sheet.rows) {
        auto patent = read_patent(columns, row);
        if (patent)
            patents.push_back(*std::move(patent));
        else
            errors.push_back(std::move(patent).error());
    }
    if (errors.empty()) return PatentList(std::move(patents));
    return base::gather(std::move(errors));
}

}  // namespace hanse::royalty
