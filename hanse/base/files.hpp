// SPDX-License-Identifier: Apache-2.0
// Files, read whole and replaced whole.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

/// @return the bytes; not_found, or unavailable with what the system says. Files beyond 512 MB are
/// refused.
Result<std::string> read_file(const std::string& path);

/// Writes beside the target and renames, so that a reader sees the old file or the new one, never
/// half of either. Folders on the way are made.
Result<Done> write_file(const std::string& path, std::string_view bytes);

}  // namespace hanse::base
