// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/page.hpp"

#include <fmt/format.h>

#include "hanse/cli/console.hpp"
#include "hanse/report/docx.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/pdf.hpp"
#include "hanse/report/text.hpp"

namespace hanse::cli {

namespace {

/// Bytes of Word or PDF would only upset a terminal.
base::Result<base::Done> check_target(const std::string& format, const std::string& out) {
    if (!(out.empty() || out == "-") || !output_is_terminal()) return base::Done{};
    return base::invalid({}, fmt::format("{} 不能显示在终端上；请用 --out 指定文件", format),
                         fmt::format("{} is not for a terminal; name a file with --out", format));
}

}  // namespace

std::vector<std::string> document_formats(const std::vector<std::string>& more) {
    std::vector<std::string> out{"text", "html", "docx", "pdf"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

base::Result<std::string> drawn(const report::Document& document, const std::string& format,
                                const std::string& out) {
    if (format == "html") return report::to_html(document, {});
    if (format == "text")
        return report::to_text(document, {.width = terminal_width(), .colour = colour_wanted()});
    HANSE_CHECK(check_target(format, out));
    return format == "docx" ? report::to_docx(document) : report::to_pdf(document);
}

Exit deliver_document(const report::Document& document, const std::string& format,
                      const std::string& out, base::Language language) {
    const auto page = drawn(document, format, out);
    return page ? deliver(*page, out, language) : fail(page.error(), language);
}

}  // namespace hanse::cli
