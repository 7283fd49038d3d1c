// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a case as the trees that stand in its files.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::domain {

/// Everything that stands in alliance.yaml.
base::Value alliance_tree(const CaseFile& file);
/// {fact: …, value: …, source: …, …}
base::Value answer_tree(const Statement& answer);

/// Columns of a table that any row fills, those it must have first and those of its provenance last; all of the
/// table's own columns if `all_own`.
enum class Width { filled, all_own };
std::vector<const Column*> columns_to_write(const CaseFile& file, const Table& table, Width width);

}  // namespace hanse::domain
