// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table by their names, Chinese or English. Inside the royalty floor only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"

namespace hanse::royalty {

struct ColumnName {
    std::string_view name;  // "sold_in"
    std::string_view zh;    // "销售地"
    bool needed = false;
};

class Columns {
public:
    /// @return invalid_input for a heading that is none of these (with the nearest of them), for one
    ///         that stands twice, and for a needed one that is missing.
    static base::Result<Columns> match(const base::Sheet& sheet, std::span<const ColumnName> names);

    /// The trimmed cell; empty if the column is missing, the cell is, or it says "?".
    std::string cell(const base::Sheet::Row& row, std::string_view name) const;
    base::Place place(const base::Sheet::Row& row, std::string_view name) const;

private:
    std::optional<std::size_t> index_of(std::string_view name) const;

    std::string file_;
    std::vector<std::string_view> columns_;  // in the order of the file
};

/// The parts of a cell that lists things, "a; b"; nothing for "none".
std::vector<std::string> list_of(std::string_view cell);

}  // namespace hanse::royalty
