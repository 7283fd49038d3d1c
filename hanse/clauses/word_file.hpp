// SPDX-License-Identifier: GPL-3.0-or-later
// Word files (.docx) as paragraphs: text, headings, automatic numbers, tables, footnotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/clauses/text_document.hpp"

namespace hanse::clauses {

/// @return invalid_input for what is no Word file, is damaged, or unpacks to more than is safe.
base::Result<std::vector<RawParagraph>> read_word_file(std::string_view bytes,
                                                       const std::string& file);

}  // namespace hanse::clauses
