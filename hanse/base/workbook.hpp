// SPDX-License-Identifier: Apache-2.0
// Excel workbooks (.xlsx) in and out, as sheets of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"

namespace hanse::base {

/// Reads every visible page, empty ones too; the first row that is not empty is the header, empty
/// rows are left out. Texts come without blanks at either end, as from a CSV file. Numbers come as
/// they would be typed ("0.35", not "35%"), cells with a date format as "2014-03-12", booleans as
/// "yes" and "no"; of formulas the last computed value, and nothing where it is an error (#N/A).
/// @param bytes  the whole file. @param file  named in errors.
/// @return invalid_input for what is no workbook; for one that unpacks to more than 200 MB, or to
///         more than 1 MB and 100 times its size (a "zip bomb"); for more than 1000 pages, 5
///         million cells or 200 MB of text; for XML with a document type; and, with the cell, for a
///         value right of the last column of the header.
Result<std::vector<Sheet>> parse_workbook(std::string_view bytes, const std::string& file);

/// One page per sheet, header bold and frozen, every cell a text, so that ids keep their zeros and
/// numbers their digits. The same sheets give the same bytes.
/// @param sheets  at least one.
/// @return the bytes of the file; invalid_input for a page name or a cell (beyond 32767 characters)
///         that Excel does not allow; or unavailable.
Result<std::string> to_workbook(const std::vector<Sheet>& sheets);

}  // namespace hanse::base
