// SPDX-License-Identifier: Apache-2.0
// Text as people and spreadsheets deliver it: into clean UTF-8, and back out to the right width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

/// Turns the bytes of a text file into UTF-8: takes a byte-order mark off, accepts UTF-8, UTF-16
/// with a mark, and GB18030 (what Excel writes in China).
/// @return invalid_input if the bytes are none of these.
Result<std::string> to_utf8(std::string_view bytes, const std::string& file);

bool is_utf8(std::string_view text);

/// Full-width digits, letters, signs and the ideographic space become their plain forms:
/// "１２．５％" → "12.5%". For numbers, dates and ids; never for prose.
std::string to_half_width(std::string_view text);

/// Without blanks (ASCII, no-break and ideographic) at either end.
std::string_view trim(std::string_view text);

/// Columns a terminal needs: Chinese characters and full-width signs take two.
std::size_t display_width(std::string_view text);

}  // namespace hanse::base
