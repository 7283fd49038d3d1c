// SPDX-License-Identifier: GPL-3.0-or-later
// Columns: the tables of a case, described once. Reading, writing, templates and schemas all follow
// this description.
//
// A new column is one line in columns.cpp; a new table is a few more and a vector in CaseFile.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/domain/case_file.hpp"
#include "hanse/domain/cells.hpp"

namespace hanse::domain {

enum class Need {
    optional,
    required,  // a row without it is a mistake
    unique,    // and it names the row
};

/// One column: its heading and how it is read into a row and written from it.
struct Column {
    std::string_view name, zh;  // either may stand in a header
    /// @param row  of the table this column belongs to. @return an Error without a place.
    Outcome (*read)(const Cell&, Row& row);
    std::string (*write)(const Row& row);
    Need need = Need::optional;
    /// Names that must be ids of members; null for most columns. They point into the row.
    std::vector<std::string_view> (*members_named)(const Row& row) = nullptr;
};

/// One table: its names, its columns, and the rows of it that a CaseFile holds.
struct Table {
    std::string_view name, zh;
    std::span<const Column> columns;
    Row& (*append)(CaseFile&);
    std::size_t (*size)(const CaseFile&);
    const Row& (*row)(const CaseFile&, std::size_t);
};

/// Every table; members first, because others refer to them.
std::span<const Table> tables();

/// What every table may have at the end: source, as_of, confidence, note.
std::span<const Column> row_columns();

/// By English or Chinese name; null if there is none.
const Table* find_table(std::string_view name);

/// Among the table's own columns, then among row_columns(); null if there is none.
const Column* find_column(const Table& table, std::string_view heading);

}  // namespace hanse::domain
