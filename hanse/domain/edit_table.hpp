// SPDX-License-Identifier: GPL-3.0-or-later
// Single cells of a person's table, changed in place: every other cell stays as it was written.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::domain {

struct CellEdit {
    std::string row;     // the id of the row: what stands in its unique column
    std::string column;  // English name
    std::string text;    // what shall stand there
};

/// @param bytes  a CSV file of `table`, in any encoding; headings in either language. Columns that
///               it lacks are added at the end.
/// @param file   named in errors.
/// @return the same table as UTF-8 CSV; not_found for a row that is not there.
base::Result<std::string> edit_cells(std::string_view bytes, const std::string& file,
                                     const Table& table, std::span<const CellEdit> edits);

}  // namespace hanse::domain
