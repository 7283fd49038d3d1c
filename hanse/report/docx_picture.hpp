// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in the text of a Word file. Inside the report floor only.
#pragma once

#include <cstddef>
#include <string>

#include "hanse/report/xml_writer.hpp"

namespace hanse::report {

struct DocxPicture {
    std::size_t number = 0;     // relation "picture<n>"
    int width = 0, height = 0;  // twentieths of a point
    std::string alternative;    // for who cannot see it
};

/// One run that holds the picture.
void write_docx(XmlWriter& out, const DocxPicture& picture);

}  // namespace hanse::report
