// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a text file of any size, gzip-packed or plain, one by one in constant memory.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::search {

using TakeLine = std::function<base::Result<base::Done>(std::string_view line, std::size_t number)>;

/// @param take  an Error ends the reading. Lines come without their end, counted from 1.
/// @return not_found; invalid_input for a damaged gzip file or a line beyond 64 MB.
base::Result<base::Done> each_line(const std::string& path, const TakeLine& take);

}  // namespace hanse::search
