// SPDX-License-Identifier: GPL-3.0-or-later
// Styled lines and tables for to_text, and widths of columns for all. Inside the report floor only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/report/document.hpp"

namespace hanse::report {

/// How tones look on a terminal; nothing but the words if colours are off.
struct Styles {
    bool ansi = false;
    std::string in(Tone tone, const std::string& words) const;
    std::string run(const Run& run, const std::string& words) const;
};

/// The words of all runs, made printable; badges in brackets.
std::string plain_words(const Inline& words);

/// Wrapped to `width` columns; each line carries its own colours.
std::vector<std::string> styled_lines(const Inline& words, std::size_t width, const Styles& styles);

/// pad() for text with colours in it.
std::string pad_styled(const std::string& words, std::size_t width);

/// Columns share the room: narrow ones keep theirs, wide ones give way. Other renderers than the
/// terminal take them as proportions.
std::vector<std::size_t> column_widths(const Table& table, std::size_t width);

/// Columns share the room: narrow ones keep theirs, wide ones wrap.
std::vector<std::string> table_lines(const Table& table, std::size_t width, const Styles& styles);

}  // namespace hanse::report
