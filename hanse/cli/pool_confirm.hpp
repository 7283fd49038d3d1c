// SPDX-License-Identifier: GPL-3.0-or-later
// A filled form written into the patents table of a case: cell by cell, kept as it was beside it,
// and only if the case can be read afterwards.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/relations/changes.hpp"

namespace hanse::cli {

struct Confirmed {
    std::vector<relations::Change> changes;
    std::string table, before;  // the file, and the file as it was
};

enum class Writing { rehearsed, done };

/// @param path  of the case, a folder with a patents.csv (专利.csv). @param form  the CSV file.
/// @return invalid_input for a case of one file or a workbook: hanse convert makes a folder of it.
base::Result<Confirmed> confirm(const PoolCase& pool, const std::string& path,
                                const std::string& form, Writing writing);

/// Brings the table back as it was before the last confirmation. @return its file.
base::Result<std::string> undo_confirmation(const std::string& path);

/// What confirm() did, as a page.
report::Document confirmed_document(const PoolCase& pool, const Confirmed& confirmed,
                                    Writing writing, base::Language language);

}  // namespace hanse::cli
