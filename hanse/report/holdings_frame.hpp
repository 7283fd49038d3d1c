// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages about the register share. Inside the report floor only.
#pragma once

#include "hanse/report/holdings_document.hpp"
#include "hanse/report/rules_frame.hpp"

namespace hanse::report {

Document register_page(const BookPen& pen, std::string_view kind_key, std::string title);
Heading register_heading(const BookPen& pen, std::string_view key, std::string anchor);
Table::Cell standing_cell(const BookPen& pen, const portfolio::Standing& standing);
std::string day_words(const std::optional<base::PartialDate>& day);
/// "2026-11-23 07:30" of "2026-11-23T07:30:00Z".
std::string moment_words(const std::string& moment);
/// "Patent Law of China (2020) 42 [from memory, unconfirmed]".
std::string source_words(const BookPen& pen, const portfolio::TermSource& source);
/// What the day of expiry is worth.
std::string expiry_words(const BookPen& pen, const portfolio::Standing& standing);
std::string due_words(const BookPen& pen, const portfolio::Deadline& deadline);
/// "CN102345678A, CN102345678B".
std::string document_numbers(const portfolio::Holding& holding);
std::string pool_names(const portfolio::Holding& holding);

}  // namespace hanse::report
