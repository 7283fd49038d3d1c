// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table in text (CSV, TSV) of any size: one row in memory. For small ones: base/csv.hpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/encoding.hpp"
#include "hanse/patents/formats/input.hpp"

namespace hanse::patents {

struct TableRow {
    std::vector<std::string> cells;
    std::size_t line = 0;  // or row of the page, from 1
};

class TableRows {
public:
    TableRows() = default;
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;
    virtual ~TableRows() = default;
    /// @return nothing at the end. Rows without a word are left out.
    virtual base::Result<std::optional<TableRow>> next() = 0;
    virtual double done() const = 0;
    /// Something about the whole file that a person should know; once.
    virtual std::optional<base::Error> remark() { return std::nullopt; }
};

/// Comma, semicolon, tab or bar, whichever is most frequent in the first lines; lines end in LF,
/// CRLF or CR. Quotes hold cells together, except in tab-separated files, where they are letters.
/// @return invalid_input for UTF-16 beyond 200 MB.
base::Result<std::unique_ptr<TableRows>> delimited_rows(std::unique_ptr<PeekedInput> input,
                                                        const std::string& file);

}  // namespace hanse::patents
