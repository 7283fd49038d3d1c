// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a given width, for terminals: Chinese breaks between any two characters, other scripts
// between words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::report {

/// Bytes of a text from `begin` up to `end`.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

/// Breaks `text` at its line breaks and wherever a line would be wider than `width` columns.
/// Punctuation that may not start a line stays with what is before it; a word wider than a line is
/// cut.
/// @param width  at least 2. @param whole  stretches that stay on one line if they fit. @return at
/// least one line; views into `text`, without blanks at their ends.
std::vector<std::string_view> wrap(std::string_view text, std::size_t width,
                                   std::span<const Stretch> whole = {});

/// Cut to `width` columns, the last being '…' if something is left out.
std::string shorten(std::string_view text, std::size_t width);

/// Filled with blanks to `width` columns.
std::string pad(std::string_view text, std::size_t width);

std::string repeat(std::string_view piece, std::size_t times);

}  // namespace hanse::report
