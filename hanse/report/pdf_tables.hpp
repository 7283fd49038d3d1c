// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that stands in rows and columns on pages. Inside the report floor only.
#pragma once

#include "hanse/report/pdf_flow.hpp"

namespace hanse::report {

/// The header is repeated where a page begins with a row.
void cut(PdfFlow& flow, const Table& table);
void cut(PdfFlow& flow, const Definitions& definitions);
void cut(PdfFlow& flow, const Tiles& tiles);

}  // namespace hanse::report
