// SPDX-License-Identifier: GPL-3.0-or-later
// What the documents about the rule book share. Inside the report floor only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/report/book_pen.hpp"

namespace hanse::report {

/// A page without blocks.
Document rules_page(const BookPen& pen, std::string_view kind_key, std::string title);
Heading rules_heading(const BookPen& pen, std::string_view key, std::string anchor);
Table::Cell plain_cell(std::string words);
Table::Cell code_cell(std::string words);
/// "2022-08-01 – 2023-07-31", open where nothing is said.
std::string days_in_words(const BookPen& pen, const knowledge::InForce& in_force);
/// "China" of "cn"; of "any" "any".
std::string jurisdiction_in_words(const BookPen& pen, const std::string& jurisdiction);

}  // namespace hanse::report
