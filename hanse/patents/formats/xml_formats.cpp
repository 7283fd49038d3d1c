// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/xml_formats.hpp"

#include <algorithm>
#include <array>

#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

std::span<const XmlFormat> xml_formats() {
    static constexpr std::array<XmlFormat, 14> all{{
        {"us-patent-grant", "", "uspto-grant", read_red_book},
        {"us-patent-application", "", "uspto-application", read_red_book},
        {"patent-application-publication", "", "uspto-pap", read_pap},
        {"PATDOC", "", "uspto-st32", read_st32},
        {"doc", "result", "uspto-assignment", read_assignment},
        {"exchange-document", "", "epo-exchange", read_exchange},
        {"family-member", "", "epo-family", read_family_member},
        {"fulltext-document", "", "epo-fulltext", read_full_text},
        {"register-document", "", "epo-register", read_register},
        {"publication-reference", "search-result", "epo-search", read_search_hit},
        {"PatentDocumentAndRelated", "", "cnipa", read_cnipa},
        {"ClaimsDocument", "", "wipo-st96", read_st96},
        {"AbstractDocument", "", "wipo-st96", read_st96},
        {"SpecificationDocument", "", "wipo-st96", read_st96},
    }};
    return all;
}

namespace {

bool is_paragraph(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{"p",
                                                     "heading",
                                                     "P",
                                                     "H",
                                                     "paragraph",
                                                     "Paragraphs",
                                                     "PARA",
                                                     "Heading",
                                                     "section-title",
                                                     "paragraph-text"};
    return std::ranges::find(names, name) != names.end();
}

void append_paragraphs(const XmlNode& node, std::string& out) {
    for (const XmlNode& child : node.children) {
        if (!is_paragraph(child.name)) {
            append_paragraphs(child, out);
            continue;
        }
        const std::string words = display_text(child.words());
        if (!words.empty()) out += (out.empty() ? "" : "\n") + words;
    }
}

}  // namespace

std::string paragraphs(const XmlNode& node) {
    std::string out;
    append_paragraphs(node, out);
    return out.empty() ? display_text(node.words()) : out;
}

std::vector<std::string> claim_numbers(std::string_view references) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < references.size();) {
        const std::size_t start = at;
        while (at < references.size() && is_digit(references[at])) ++at;
        if (at > start) out.emplace_back(without_zeros(references.substr(start, at - start)));
        if (at < references.size()) ++at;
    }
    return out;
}

}  // namespace hanse::patents
