// SPDX-License-Identifier: GPL-3.0-or-later
// The text of PDF files, page by page. A scanned image holds no text and is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::clauses {

/// @return the text of each page, in UTF-8; invalid_input for what is no PDF, is locked by a
///         password, or holds no text.
base::Result<std::vector<std::string>> read_pdf_pages(std::string_view bytes,
                                                      const std::string& file);

}  // namespace hanse::clauses
