// SPDX-License-Identifier: GPL-3.0-or-later
// Words of patent files as people should see them: without tags, entities and spreadsheet remains.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// "eacute" → "é", "#x2019" → "’"; nothing if the name is not known.
std::optional<std::string> character_named(std::string_view entity);

/// Takes tags and "_x000D_" out, turns entities into characters, and runs of blanks into one.
std::string display_text(std::string_view text);

/// A name without what providers hang onto it: "NOKIA CORP [FI]" → NOKIA CORP of FI, "… (UYDU-C)",
/// "[IID: 00447600]".
Party display_party(std::string_view name);

}  // namespace hanse::patents
