// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text and Markdown as paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/clauses/numbering.hpp"
#include "hanse/clauses/text_document.hpp"

namespace hanse::clauses {

/// Lines that were only wrapped become one paragraph again; numbers, headings, list marks and blank
/// lines begin a new one. Of Markdown: headings, list marks, emphasis, quotations and tables;
/// comments are left out.
/// @param text  UTF-8. @param page  0: none.
std::vector<RawParagraph> read_plain_text(std::string_view text, const Numbering& numbering,
                                          std::size_t page = 0);

}  // namespace hanse::clauses
