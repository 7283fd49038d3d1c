// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows poppler (docs/decisions/0024-poppler.md).
#include "hanse/clauses/pdf_file.hpp"

#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <climits>

namespace hanse::clauses {

namespace {

constexpr int kPagesMax = 2000;  // a contract is shorter; a file that says more is not one

void say_nothing(const std::string&, void*) {}  // poppler would write to standard error

base::Error no_text(const std::string& file) {
    return base::invalid({.file = file},
                         "此 PDF 中没有文字（可能是扫描件）；请先做文字识别，或提供 Word 文件",
                         "there is no text in this PDF (a scan, perhaps); run text recognition "
                         "first, or give the Word file");
}

}  // namespace

base::Result<std::vector<std::string>> read_pdf_pages(std::string_view bytes,
                                                      const std::string& file) {
    poppler::set_debug_error_function(say_nothing, nullptr);
    if (bytes.size() > INT_MAX)
        return base::invalid({.file = file}, "PDF 文件过大", "the PDF file is too large");
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        return base::invalid({.file = file}, "不是有效的 PDF 文件", "not a valid PDF file");
    if (document->is_locked())
        return base::invalid({.file = file}, "PDF 有密码，无法读取；请提供未加密的文件",
                             "the PDF is locked by a password; give one that is not");
    if (document->pages() > kPagesMax)
        return base::invalid({.file = file}, "PDF 超过 2000 页", "the PDF has over 2000 pages");
    std::vector<std::string> out;
    bool any = false;
    for (int number = 0; number < document->pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        const poppler::byte_array text = page ? page->text().to_utf8() : poppler::byte_array();
        out.emplace_back(text.begin(), text.end());
        any = any || out.back().find_first_not_of(" \f\n\r\t") != std::string::npos;
    }
    if (!any) return no_text(file);
    return out;
}

}  // namespace hanse::clauses
