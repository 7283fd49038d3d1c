// SPDX-License-Identifier: Apache-2.0
// How the bytes of a text say its characters, for files too large to be turned into UTF-8 at once
// (those: unicode.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

enum class Encoding { utf8, gb18030, windows_1252, utf16_little, utf16_big };

/// What a text beginning like this is in: by its byte-order mark, else UTF-8 if it is that, else
/// GB18030 if that makes mostly Chinese characters of it, else Windows-1252 (which takes anything).
/// @param start  the first bytes; a character cut in two at their end is no fault.
Encoding encoding_of(std::string_view start);

/// @return the text in UTF-8, without a byte-order mark; nothing if the bytes are not in `encoding`.
std::optional<std::string> decode_text(std::string_view bytes, Encoding encoding);

}  // namespace hanse::base
