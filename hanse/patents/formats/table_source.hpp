// SPDX-License-Identifier: GPL-3.0-or-later
// TableSource: records out of a table: the row with the headings is found, its layout recognised,
// and each further row read by it.
#pragma once

#include <memory>
#include <string>

#include "hanse/patents/formats/delimited.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::patents {

/// @return invalid_input, with the headings, if no layout fits.
base::Result<std::unique_ptr<RecordSource>> table_source(std::unique_ptr<TableRows> rows,
                                                         const std::string& file,
                                                         const ReadingOptions& options);

/// The rows of every page of a workbook (.xlsx).
base::Result<std::unique_ptr<TableRows>> workbook_rows(std::string_view bytes,
                                                       const std::string& file);

}  // namespace hanse::patents
