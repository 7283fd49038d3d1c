// SPDX-License-Identifier: Apache-2.0
// Bytes as letters, and back: base64url without padding (RFC 4648 section 5), and hexadecimal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

std::string to_base64url(std::string_view bytes);
/// @return nothing if a letter does not belong there.
std::optional<std::string> from_base64url(std::string_view letters);

std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view digits);

}  // namespace hanse::base
