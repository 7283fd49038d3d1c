// SPDX-License-Identifier: GPL-3.0-or-later
// What the documents about a pool have in common. Inside the report floor only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/report/book_pen.hpp"
#include "hanse/report/pool_documents.hpp"

namespace hanse::report {

/// @param kind  key of the words: "report.checks"; its notice is at kind + ".notice".
Document pool_document(const BookPen& pen, std::string_view kind, std::string_view notice,
                       std::string title);

Block heading(const BookPen& pen, std::string_view anchor, std::string_view key);
Block sentence(std::string words);
std::string score(double number);  // "0.42"
Table table(const BookPen& pen, std::string_view caption,
            std::initializer_list<std::string_view> columns);
Table::Cell cell(std::string words, Tone tone = Tone::plain);
/// One below the other.
Table::Cell lines(const std::vector<std::string>& words);

}  // namespace hanse::report
