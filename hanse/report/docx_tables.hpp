// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that stands in rows and columns in a Word file. Inside the report floor only.
#pragma once

#include "hanse/report/docx_text.hpp"

namespace hanse::report {

/// The header is repeated on every page.
void write_docx(DocxText& text, const Table& table);
void write_docx(DocxText& text, const Definitions& definitions);
void write_docx(DocxText& text, const Tiles& tiles);

}  // namespace hanse::report
