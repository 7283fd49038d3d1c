// SPDX-License-Identifier: GPL-3.0-or-later
// Strips stacked into pages: what belongs together stays together, headers of tables are repeated.
// Inside the report floor only.
#pragma once

#include <vector>

#include "hanse/report/pdf_strips.hpp"

namespace hanse::report {

struct PlacedStrip {
    const Strip* strip = nullptr;
    double y = 0;    // of its upper edge
    double gap = 0;  // kept above it
};
using PdfPage = std::vector<PlacedStrip>;

/// @param strips  must outlive the pages. @return at least one page.
std::vector<PdfPage> stack(const Strips& strips);

/// Frames first, then what stands in them.
void draw(const PdfPage& page, const Strips& strips, Canvas& canvas);

}  // namespace hanse::report
