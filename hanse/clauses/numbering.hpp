// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering: how contracts count ("第十二条", "Article 12", "4.2", "（一）"), and what that makes of a
// row of paragraphs: places, headings, items that go on from a sentence before them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/clauses/regex.hpp"
#include "hanse/clauses/text_document.hpp"

namespace hanse::clauses {

class Numbering {
public:
    enum class Rank { chapter, article, section, item };  // from the outside in

    /// @param patterns  one for each rank; each matches a number at the start of a paragraph.
    static base::Result<Numbering> create(const std::vector<std::string>& patterns,
                                          const base::Place& place);

    struct Found {
        Rank rank;
        std::string label;   // as written, without blanks around it
        std::size_t length;  // bytes, with what separates it from the words
    };
    std::optional<Found> at_start(std::string_view text) const;

private:
    std::vector<Regex> ranks_;
};

/// Gives every paragraph its place and its lead.
TextDocument outline(std::vector<RawParagraph> raw, const Numbering& numbering, std::string file);

}  // namespace hanse::clauses
