// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx.hpp"

#include "hanse/base/archive.hpp"
#include "hanse/report/docx_parts.hpp"

namespace hanse::report {

base::Result<std::string> to_docx(const Document& document) {
    HANSE_TRY(body, docx_body(document));
    return base::to_archive(docx_parts(document, std::move(body)));
}

}  // namespace hanse::report
