// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/edit_table.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::domain {

using base::Result;
using base::Sheet;

namespace {

std::size_t place_of(Sheet& sheet, const Table& table, const Column& column) {
    for (std::size_t i = 0; i < sheet.header.size(); ++i)
        if (find_column(table, base::to_half_width(base::trim(sheet.header[i]))) == &column)
            return i;
    sheet.header.emplace_back(column.name);
    for (Sheet::Row& row : sheet.rows) row.cells.emplace_back();
    return sheet.header.size() - 1;
}

const Column& unique_column(const Table& table) {
    const auto found = std::ranges::find(table.columns, Need::unique, &Column::need);
    base::expects(found != table.columns.end(), "a table whose rows have ids");
    return *found;
}

}  // namespace

Result<std::string> edit_cells(std::string_view bytes, const std::string& file, const Table& table,
                               std::span<const CellEdit> edits) {
    HANSE_TRY(text, base::to_utf8(bytes, file));
    HANSE_TRY(sheet, base::parse_csv(text, std::string(table.name), file));
    const std::size_t id = place_of(sheet, table, unique_column(table));
    std::map<std::string, std::size_t, std::less<>> rows;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
        rows.emplace(base::trim(sheet.rows[i].cells[id]), i);
    for (const CellEdit& edit : edits) {
        const Column* column = find_column(table, edit.column);
        base::expects(column != nullptr, "a column of the table");
        const auto row = rows.find(edit.row);
        if (row == rows.end())
            return base::not_found({.file = file}, fmt::format("表中没有 “{}” 这一行", edit.row),
                                   fmt::format("no row is called '{}'", edit.row));
        sheet.rows[row->second].cells[place_of(sheet, table, *column)] = edit.text;
    }
    return base::to_csv(sheet);
}

}  // namespace hanse::domain
