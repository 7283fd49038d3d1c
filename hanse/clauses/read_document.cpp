// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/read_document.hpp"

#include "hanse/base/unicode.hpp"
#include "hanse/clauses/pdf_file.hpp"
#include "hanse/clauses/plain_text.hpp"
#include "hanse/clauses/word_file.hpp"

namespace hanse::clauses {

namespace {

base::Result<std::vector<RawParagraph>> read_pdf(std::string_view bytes, const std::string& file,
                                                 const Numbering& numbering) {
    HANSE_TRY(pages, read_pdf_pages(bytes, file));
    std::vector<RawParagraph> out;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (RawParagraph& paragraph : read_plain_text(pages[i], numbering, i + 1))
            out.push_back(std::move(paragraph));
    return out;
}

base::Result<std::vector<RawParagraph>> read_raw(std::string_view bytes, const std::string& file,
                                                 const Numbering& numbering) {
    if (bytes.starts_with("PK")) return read_word_file(bytes, file);
    if (bytes.starts_with("%PDF-")) return read_pdf(bytes, file, numbering);
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return base::invalid({.file = file}, "旧式 .doc 文件读不了；请另存为 .docx",
                             "an old .doc file is not read; save it as .docx");
    const base::Result<std::string> text = base::to_utf8(bytes, file);
    if (!text)
        return base::invalid(
            {.file = file},
            "既不是 .docx、.pdf，也不是 UTF-8 或 GB18030 编码的文本；文件可能已损坏",
            "neither .docx nor .pdf nor text in UTF-8 or GB18030; the file may be damaged");
    return read_plain_text(*text, numbering);
}

}  // namespace

base::Result<TextDocument> read_document(std::string_view bytes, const std::string& file,
                                         const Numbering& numbering) {
    HANSE_TRY(raw, read_raw(bytes, file, numbering));
    TextDocument out = outline(std::move(raw), numbering, file);
    if (out.paragraphs.empty())
        return base::invalid({.file = file}, "文件中没有文字", "there is no text in this file");
    return out;
}

}  // namespace hanse::clauses
