// SPDX-License-Identifier: GPL-3.0-or-later
// Text made safe: for HTML and SVG, for addresses inside a page, for a terminal.
//
// Names and notes come from case files that anybody may have written. Nothing of theirs may become
// markup, move the cursor of a terminal, or turn the reading direction around.
#pragma once

#include <string>
#include <string_view>

namespace hanse::report {

/// For element content and quoted attributes: & < > " ' are written as entities, unsafe characters
/// left out.
std::string escape(std::string_view text);

/// Letters, digits, '.', '_' and '-' stay; anything else becomes '-'. Never empty.
std::string anchor_name(std::string_view text);

/// Without control characters (line breaks stay), marks that turn the direction of text around, and
/// bytes that are not UTF-8.
std::string printable(std::string_view text);

}  // namespace hanse::report
