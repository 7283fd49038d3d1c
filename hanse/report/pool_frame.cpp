// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pool_frame.hpp"

#include <fmt/format.h>

namespace hanse::report {

Document pool_document(const BookPen& pen, std::string_view kind, std::string_view notice,
                       std::string title) {
    Document out{.language = pen.language(),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    out.head = {.kind = pen.word(kind), .title = std::move(title), .notice = pen.word(notice)};
    return out;
}

Block heading(const BookPen& pen, std::string_view anchor, std::string_view key) {
    return Heading{.anchor = std::string(anchor), .words = {text(pen.word(key))}};
}

Block sentence(std::string words) { return Paragraph{{text(std::move(words))}}; }

std::string score(double number) { return fmt::format("{:.2f}", number); }

Table table(const BookPen& pen, std::string_view caption,
            std::initializer_list<std::string_view> columns) {
    Table out{.caption = pen.word(caption)};
    for (const std::string_view column : columns) out.columns.push_back({pen.word(column)});
    return out;
}

Table::Cell cell(std::string words, Tone tone) {
    return {.words = {text(std::move(words))}, .tone = tone};
}

Table::Cell lines(const std::vector<std::string>& words) {
    Table::Cell out;
    for (const std::string& one : words) {
        if (!out.words.empty()) out.words.push_back(line_break());
        out.words.push_back(text(one));
    }
    return out;
}

}  // namespace hanse::report
