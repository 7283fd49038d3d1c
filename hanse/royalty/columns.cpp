// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/columns.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/royalty/reading.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Error;
using base::Result;
using base::Sheet;

Result<Columns> Columns::match(const Sheet& sheet, std::span<const ColumnName> names) {
    Columns out;
    out.file_ = sheet.file;
    std::vector<std::string_view> known;
    for (const ColumnName& one : names) known.push_back(one.name);
    std::vector<Error> errors;
    for (std::size_t i = 0; i < sheet.header.size(); ++i) {
        const std::string heading(base::trim(sheet.header[i]));
        const auto found = std::ranges::find_if(
            names, [&](const ColumnName& one) { return one.name == heading || one.zh == heading; });
        const base::Place place{.file = sheet.file, .line = 1, .column = i + 1};
        if (found == names.end()) {
            const Bilingual hint = did_you_mean(heading, known);
            errors.push_back(
                base::invalid(place, fmt::format("没有这一列：“{}”{}", heading, hint.zh),
                              fmt::format("there is no column '{}'{}", heading, hint.en)));
        } else if (out.index_of(found->name)) {
            errors.push_back(base::invalid(place, fmt::format("列 “{}” 出现两次", heading),
                                           fmt::format("the column '{}' stands twice", heading)));
        }
        out.columns_.push_back(found == names.end() ? std::string_view() : found->name);
    }
    for (const ColumnName& one : names)
        if (one.needed && !out.index_of(one.name))
            errors.push_back(base::invalid({.file = sheet.file, .line = 1},
                                           fmt::format("缺少列 “{}”（{}）", one.name, one.zh),
                                           fmt::format("the column '{}' is missing", one.name)));
    if (errors.empty()) return out;
    return base::gather(std::move(errors));
}

std::optional<std::size_t> Columns::index_of(std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

std::string Columns::cell(const Sheet::Row& row, std::string_view name) const {
    const auto at = index_of(name);
    if (!at || *at >= row.cells.size()) return {};
    std::string text(base::trim(row.cells[*at]));
    return text == "?" || text == "？" ? std::string() : text;
}

base::Place Columns::place(const Sheet::Row& row, std::string_view name) const {
    const auto at = index_of(name);
    return {.file = file_, .line = row.line, .column = at ? *at + 1 : 0};
}

std::vector<std::string> list_of(std::string_view cell) {
    std::vector<std::string> out;
    while (true) {
        const auto cut = cell.find(';');
        const std::string_view part = base::trim(cell.substr(0, cut));
        if (!part.empty() && part != "none" && part != "无") out.emplace_back(part);
        if (cut == std::string_view::npos) return out;
        cell.remove_prefix(cut + 1);
    }
}

}  // namespace hanse::royalty
