// SPDX-License-Identifier: Apache-2.0
// SHA-256, to name exactly which bytes an answer rests on.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

/// @return 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same of a file of any size. @return what FileBlocks::open() returns.
Result<std::string> sha256_of_file(const std::string& path);

}  // namespace hanse::base
