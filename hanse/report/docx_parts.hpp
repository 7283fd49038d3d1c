// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a Word file beside its words: styles, numberings, footer, properties. Inside the
// report floor only.
#pragma once

#include <vector>

#include "hanse/base/archive.hpp"
#include "hanse/report/docx_body.hpp"

namespace hanse::report {

/// Every part of the file, the body and its pictures among them, in the order they are packed.
std::vector<base::ArchivePart> docx_parts(const Document& document, DocxBody body);

}  // namespace hanse::report
