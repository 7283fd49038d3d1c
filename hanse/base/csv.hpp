// SPDX-License-Identifier: Apache-2.0
// Comma-separated values in and out (RFC 4180, and what spreadsheets make of it).
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"

namespace hanse::base {

/// Reads UTF-8 text. The delimiter (comma, semicolon or tab) is the one most frequent in the header
/// outside quotes; quoted cells may hold delimiters, doubled quotes and line breaks. Lines without
/// a word in any cell are skipped, short rows filled up.
/// @return invalid_input, with the line, for a quote that never closes, for text behind a closing
///         quote, and for a row with more cells than the header.
Result<Sheet> parse_csv(std::string_view text, std::string name, const std::string& file);

/// Comma-separated with CRLF-free lines; cells are quoted where they must be.
std::string to_csv(const Sheet& sheet);

}  // namespace hanse::base
