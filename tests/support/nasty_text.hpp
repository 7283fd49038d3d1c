// SPDX-License-Identifier: Apache-2.0
// Texts made of whatever has ever broken a file format, for properties of the form "written, then
// read back, is equal".
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::tests {

/// @param without  pieces to leave out, because the format cannot hold them.
inline rc::Gen<std::string> nasty_text(const std::vector<std::string>& without = {}) {
    std::vector<std::string> pieces{"a",          "yes",        "null",
                                    "~",          "0",          "-1",
                                    "1e5",        " ",          "  ",
                                    "\t",         "\n",         "\r",
                                    "\r\n",       ": ",         ":",
                                    "#",          " #",         "- ",
                                    "-",          "?",          "? ",
                                    "!",          "!!str ",     "&a",
                                    "*a",         "|",          ">",
                                    "%",          "@",          "`",
                                    "\"",         "\"\"",       "'",
                                    "\\",         "\\n",        ",",
                                    ";",          "[",          "]",
                                    "{",          "}",          "<<",
                                    "=",          "---",        "...",
                                    "<r>",        "</r>",       "_x000D_",
                                    "_x005F_",    "&amp;",      "]]>",
                                    "\x01",       "\x1b",       "\x7f",
                                    "\u0085",     "\u00A0",     "\u2028",
                                    "\u2029",     "\u3000",     "\uFEFF",
                                    "\uFFFE",     "\uFFFF",     "é",
                                    "专利",       "，",         "１２",
                                    "\U0001F600", "\U00020000", std::string("\0", 1)};
    std::erase_if(pieces, [&](const std::string& piece) {
        return std::ranges::find(without, piece) != without.end();
    });
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string>& words) {
                            std::string out;
                            for (const std::string& word : words) out += word;
                            return out;
                        });
}

}  // namespace hanse::tests
