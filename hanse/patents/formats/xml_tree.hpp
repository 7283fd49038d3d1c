// SPDX-License-Identifier: GPL-3.0-or-later
// XmlNode: one document of a patent file as a tree, small enough to be held; questions by path.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanse::patents {

struct XmlNode {
    std::string name;  // without prefix; empty: a piece of text
    std::string text;  // of a piece of text
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlNode> children;
    std::size_t line = 0;

    /// Empty if there is none.
    std::string_view attribute(std::string_view attribute_name) const;
    /// The first at "parties/applicants/applicant"; null if there is none.
    const XmlNode* find(std::string_view path) const;
    /// Every one at that path, in order of the document.
    std::vector<const XmlNode*> all(std::string_view path) const;
    /// Every one of that name at any depth, not inside another of it.
    std::vector<const XmlNode*> anywhere(std::string_view wanted) const;
    /// All text in it, pieces joined as they stand.
    std::string words() const;
    /// words() of find(path), without blanks at either end; empty if there is none.
    std::string words(std::string_view path) const;
    bool is_text() const { return name.empty(); }
};

}  // namespace hanse::patents
