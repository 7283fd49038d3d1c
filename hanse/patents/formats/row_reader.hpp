// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a table, by the layout of its columns, as a record.
#pragma once

#include <string>
#include <vector>

#include "hanse/patents/formats/filler.hpp"

namespace hanse::patents {

/// What stands in a column: one text, or several where the format has lists of its own (JSON).
struct Cell {
    const Field* field = nullptr;  // null: not read
    std::string heading;
    std::vector<std::string> texts;
};

/// @param place  of the row.
Item read_row(const std::vector<Cell>& cells, const Layout& layout, const base::Place& place,
              const ReadingOptions& options);

}  // namespace hanse::patents
