// SPDX-License-Identifier: GPL-3.0-or-later
// Every XML format: the element that holds one record, and who reads it. One file each.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "hanse/patents/formats/filler.hpp"
#include "hanse/patents/formats/xml_tree.hpp"

namespace hanse::patents {

using XmlReader = std::vector<Item> (*)(const XmlNode& node, const base::Place& place,
                                        const ReadingOptions& options);

struct XmlFormat {
    std::string_view element;
    std::string_view parent;  // where else it means something else; empty: anywhere
    std::string_view format;
    XmlReader read;
};

std::span<const XmlFormat> xml_formats();

std::vector<Item> read_red_book(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_pap(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_st32(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_assignment(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_exchange(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_family_member(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_full_text(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_register(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_search_hit(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_cnipa(const XmlNode&, const base::Place&, const ReadingOptions&);
std::vector<Item> read_st96(const XmlNode&, const base::Place&, const ReadingOptions&);

/// The paragraphs of a description, each on a line of its own.
std::string paragraphs(const XmlNode& node);

/// "CLM-00001, CLM-00002" → the numbers of claims.
std::vector<std::string> claim_numbers(std::string_view references);

}  // namespace hanse::patents
