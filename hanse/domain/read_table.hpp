// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a case: rows from a sheet (CSV, Excel) or from a list of maps (YAML).
#pragma once

#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/columns.hpp"
#include "hanse/domain/reading.hpp"

namespace hanse::domain {

/// Rows without any content are skipped. Ids that must be unique are compared within these rows.
void read_sheet(Reading& reading, const Table& table, const base::Sheet& sheet);
/// @param rows  a list of maps; a null is an empty table.
void read_rows(Reading& reading, const Table& table, const base::Value& rows);

}  // namespace hanse::domain
