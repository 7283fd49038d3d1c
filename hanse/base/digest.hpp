// SPDX-License-Identifier: Apache-2.0
// SHA-256, to name exactly which bytes an answer rests on.
#pragma once

#include <string>
#include <string_view>

namespace hanse::base {

/// @return 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace hanse::base
