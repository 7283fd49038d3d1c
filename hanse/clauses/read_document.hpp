// SPDX-License-Identifier: GPL-3.0-or-later
// Any file of a charter or licence → TextDocument. What it is, its bytes say, not its name.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/clauses/numbering.hpp"
#include "hanse/clauses/text_document.hpp"

namespace hanse::clauses {

/// Reads .docx, .pdf, Markdown and plain text (UTF-8, UTF-16, GB18030).
/// @param file  named in errors.
base::Result<TextDocument> read_document(std::string_view bytes, const std::string& file,
                                         const Numbering& numbering);

}  // namespace hanse::clauses
