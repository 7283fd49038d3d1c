// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as characters, for a terminal or a plain file: right widths for Chinese, wrapped,
// tables aligned.
#pragma once

#include <cstddef>
#include <string>

#include "hanse/report/document.hpp"

namespace hanse::report {

struct TextOptions {
    std::size_t width = 100;    // columns; at least 40 are used
    bool colour = false;        // with escape sequences
    bool details_open = false;  // else only the summary of what is folded away
};

/// Control characters of the document never reach the result; colours are the only escape sequences
/// in it.
std::string to_text(const Document& document, const TextOptions& options = {});

}  // namespace hanse::report
