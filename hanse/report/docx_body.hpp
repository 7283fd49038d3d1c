// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a Document as WordprocessingML. Inside the report floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

struct DocxBody {
    std::string xml;                    // word/document.xml
    std::vector<std::string> pictures;  // PNG; picture n is relation "picture<n>", from 1 on
    std::size_t numberings = 0;         // ordered lists: numbering 2, 3 …; 1 is the bullets
};

/// @return unavailable, if a figure could not be drawn.
base::Result<DocxBody> docx_body(const Document& document);

}  // namespace hanse::report
