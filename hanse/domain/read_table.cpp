// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/read_table.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/domain/complaints.hpp"

namespace hanse::domain {

using base::Bilingual;
using base::Place;
using base::Value;

namespace {

constexpr std::size_t kHeaderLine = 1;

struct Filled {  // one cell of a row that says something
    const Column* column;
    Cell cell;
    std::size_t line, at;  // "at" is its column in the file
};

class RowReader {
public:
    RowReader(Reading& reading, const Table& table) : reading_(reading), table_(table) {}

    /// The column of a heading; complains, once, if the table has no such column.
    const Column* column(std::string_view heading, const Place& place) {
        const Column* found = find_column(table_, heading);
        if (found == nullptr && std::ranges::find(complained_, heading) == complained_.end()) {
            complained_.emplace_back(heading);
            unknown_column(heading, place);
        }
        return found;
    }

    void add(std::span<const Filled> cells, std::size_t line) {
        if (cells.empty()) return;
        Row& row = table_.append(reading_.out);
        row.line = line;
        for (const Filled& filled : cells) {
            auto outcome = filled.column->read(filled.cell, row);
            if (!outcome) {
                base::Error error = std::move(outcome).error();
                error.place = place(filled);
                reading_.errors.push_back(std::move(error));
            }
        }
        check_needs(cells, row);
        check_members(cells, row);
        if (!row.provenance.source.empty())
            check_source(reading_, row.provenance.source, place_of(cells, "source", row));
        row.provenance = with_fallback(std::move(row.provenance), reading_.fallback);
    }

private:
    Place place(const Filled& filled) const { return {reading_.file, filled.line, filled.at}; }

    Place place_of(std::span<const Filled> cells, std::string_view column, const Row& row) const {
        const auto found = std::ranges::find(
            cells, column, [](const Filled& filled) { return filled.column->name; });
        return found == cells.end() ? Place{reading_.file, row.line, 0} : place(*found);
    }

    void unknown_column(std::string_view heading, const Place& place) {
        std::string zh, en;
        std::vector<std::string_view> names;
        for (const Column& known : table_.columns) {
            zh += fmt::format("{}{}（{}）", zh.empty() ? "" : "、", known.zh, known.name);
            en += fmt::format("{}{}", en.empty() ? "" : ", ", known.name);
            names.insert(names.end(), {known.name, known.zh});
        }
        const Bilingual like = did_you_mean(heading, names);
        reading_.errors.push_back(base::invalid(
            place,
            fmt::format("{}表没有 “{}” 列{}；可用：{}", table_.zh, clipped(heading), like.zh, zh),
            fmt::format("the table {} has no column '{}'{}; it has: {}", table_.name,
                        clipped(heading), like.en, en)));
    }

    void check_needs(std::span<const Filled> cells, const Row& row) {
        for (const Column& column : table_.columns) {
            if (column.need == Need::optional) continue;
            const std::string text = column.write(row);
            if (text.empty())
                reading_.errors.push_back(
                    base::invalid(place_of(cells, column.name, row),
                                  fmt::format("这一行缺少 “{}”（{}）", column.zh, column.name),
                                  fmt::format("this row has no {}", column.name)));
            else if (column.need == Need::unique)
                check_unique(place_of(cells, column.name, row), text, row.line);
        }
    }

    void check_unique(Place place, const std::string& id, std::size_t line) {
        const auto [earlier, fresh] = seen_.emplace(id, line);
        if (fresh) return;
        reading_.errors.push_back(base::invalid(
            std::move(place),
            fmt::format("“{}” 已在第 {} 行出现；编号不能重复", clipped(id), earlier->second),
            fmt::format("'{}' already stands in line {}; an id names one row", clipped(id),
                        earlier->second)));
    }

    void check_members(std::span<const Filled> cells, const Row& row) {
        if (!reading_.members_known) return;
        for (const Filled& filled : cells) {
            if (filled.column->members_named == nullptr) continue;
            for (const std::string_view id : filled.column->members_named(row))
                if (reading_.out.member(id) == nullptr) unknown_member(id, place(filled));
        }
    }

    void unknown_member(std::string_view id, Place place) {
        std::vector<std::string_view> known;
        for (const Member& member : reading_.out.members) known.emplace_back(member.id);
        const Bilingual like = did_you_mean(id, known);
        reading_.errors.push_back(
            base::invalid(std::move(place),
                          fmt::format("成员表中没有 “{}”{}；请先列入成员表", clipped(id), like.zh),
                          fmt::format("no member is called '{}'{}; list it among the members",
                                      clipped(id), like.en)));
    }

    Reading& reading_;
    const Table& table_;
    std::map<std::string, std::size_t, std::less<>> seen_;  // ids, and their lines
    std::vector<std::string> complained_;
};

void stands_twice(Reading& reading, std::string_view heading, const Place& place) {
    reading.errors.push_back(
        base::invalid(place, fmt::format("“{}” 列出现了两次", clipped(heading)),
                      fmt::format("the column '{}' stands twice", clipped(heading))));
}

/// The column of every heading; null for those that nobody knows or that have no name.
std::vector<const Column*> columns_of(RowReader& rows, Reading& reading, const base::Sheet& sheet) {
    std::vector<const Column*> columns;
    for (std::size_t i = 0; i < sheet.header.size(); ++i) {
        const Place place{reading.file, kHeaderLine, i + 1};
        const std::string heading = base::to_half_width(base::trim(sheet.header[i]));
        const Column* column = heading.empty() ? nullptr : rows.column(heading, place);
        if (column != nullptr && std::ranges::find(columns, column) != columns.end())
            stands_twice(reading, heading, place);
        columns.push_back(column);
    }
    return columns;
}

void complain_of_nameless(Reading& reading, const base::Sheet& sheet, std::size_t row,
                          std::size_t column) {
    reading.errors.push_back(
        base::invalid(sheet.place(row, column), "这一列没有表头", "this column has no heading"));
}

std::optional<Cell> cell_of(Reading& reading, const Value& value) {
    if (value.is_list()) return Cell(value.items());
    if (value.is_map()) {
        reading.complain(value, "单元格应为一个值或一个列表", "a cell is one value or a list");
        return std::nullopt;
    }
    return Cell(text_of(reading, value));
}

}  // namespace

void read_sheet(Reading& reading, const Table& table, const base::Sheet& sheet) {
    RowReader rows(reading, table);
    const auto columns = columns_of(rows, reading, sheet);
    std::vector<bool> nameless(columns.size());
    std::vector<Filled> cells;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const base::Sheet::Row& row = sheet.rows[i];
        cells.clear();
        for (std::size_t j = 0; j < row.cells.size(); ++j) {
            const Cell cell(row.cells[j]);
            if (cell.empty()) continue;
            if (columns[j] != nullptr) cells.push_back({columns[j], cell, row.line, j + 1});
            if (sheet.header[j].empty() && !nameless[j])
                complain_of_nameless(reading, sheet, i, j), nameless[j] = true;
        }
        rows.add(cells, row.line);
    }
}

void read_rows(Reading& reading, const Table& table, const Value& rows) {
    if (!rows.is_list() && !rows.is_null())
        reading.complain(rows, fmt::format("表 {} 应是若干行的列表：每行一个 “- ”", table.name),
                         fmt::format("the table {} is a list of rows: one '- ' each", table.name));
    RowReader reader(reading, table);
    std::vector<Filled> cells;
    for (const Value& row : rows.items()) {
        if (!row.is_map() && !row.is_null())
            reading.complain(row, "表的每一行应写成 {列: 值, …}",
                             "a row of a table is written {column: value, …}");
        cells.clear();
        for (const auto& [heading, value] : row.fields()) {
            const Column* column = reader.column(heading, reading.place(value));
            const auto cell = cell_of(reading, value);
            if (column == nullptr || !cell || cell->empty()) continue;
            if (std::ranges::find(cells, column, &Filled::column) != cells.end())
                stands_twice(reading, heading, reading.place(value));
            cells.push_back({column, *cell, value.line(), value.column()});
        }
        reader.add(cells, row.line());
    }
}

}  // namespace hanse::domain
