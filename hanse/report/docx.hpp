// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as a Word file (.docx): real headings with a table of contents, links and bookmarks,
// tables whose header stands on every page, figures as pictures with words for who cannot see them.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// What is folded away in HTML stands open. The same document gives the same bytes.
/// @return the bytes of the file; or unavailable.
base::Result<std::string> to_docx(const Document& document);

}  // namespace hanse::report
