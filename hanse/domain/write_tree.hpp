// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a case as the trees that stand in its files.
#pragma once

#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::domain {

/// Everything that stands in alliance.yaml.
base::Value alliance_tree(const CaseFile& file);
/// {fact: …, value: …, source: …, …}
base::Value answer_tree(const Statement& answer);

/// The table's own columns, and those of row_columns() that any row fills.
std::vector<const Column*> columns_to_write(const CaseFile& file, const Table& table);

}  // namespace hanse::domain
