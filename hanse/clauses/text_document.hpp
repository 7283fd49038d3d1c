// SPDX-License-Identifier: GPL-3.0-or-later
// TextDocument: a charter or licence as its paragraphs, each with its place, whatever file it came
// from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::clauses {

/// Where a paragraph stands. What is not known is 0 or empty.
struct Spot {
    std::size_t line = 0;  // of a text file; of a Word file the number of the paragraph
    std::size_t page = 0;  // of a PDF
    std::string number;    // "第十二条（一）", "Article 12", "4.2"
    std::vector<std::string> headings;  // from the outermost
    friend bool operator==(const Spot&, const Spot&) = default;
};

struct TextParagraph {
    enum class Kind { heading, body, cell, footnote };
    Kind kind = Kind::body;
    std::string text;  // without its number
    std::string lead;  // what it goes on from: "Members shall not:"
    Spot spot;
};

struct TextDocument {
    std::string file;
    std::vector<TextParagraph> paragraphs;
};

/// A paragraph as a reader of one file format delivers it, before anybody looked at its number.
struct RawParagraph {
    TextParagraph::Kind kind = TextParagraph::Kind::body;
    std::size_t level = 0;  // of a heading, from 1; 0: none, or not known
    std::string label;      // its number, where the format counts by itself
    std::string text;
    std::size_t line = 0, page = 0;
};

}  // namespace hanse::clauses
