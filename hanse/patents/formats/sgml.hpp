// SPDX-License-Identifier: GPL-3.0-or-later
// A tolerant reader for the SGML of 2001, which is nearly XML: elements that nobody closes are empty,
// ends of what was never begun are passed over, entities need no document type.
#pragma once

#include <string_view>

#include "hanse/patents/formats/xml_tree.hpp"

namespace hanse::patents {

/// Never fails: what cannot be understood is text. @return a nameless root; nesting beyond 200 is
/// flattened.
XmlNode parse_sgml(std::string_view text);

}  // namespace hanse::patents
