// SPDX-License-Identifier: GPL-3.0-or-later
// The first line of a request names its target; this takes it apart. Inside this floor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http {

struct Target {
    std::string path;                   // decoded
    std::vector<std::string> segments;  // decoded one by one; "/" has none
    Pairs query;
    std::string host;  // of the absolute form; else empty
};

/// @return invalid_input if it is no path or http address, is not UTF-8 once decoded, holds control
///         characters, or climbs ("..", in any spelling).
base::Result<Target> parse_target(std::string_view target);

/// "a=1; b=2" → pairs; what has no name is passed over.
Pairs parse_cookies(std::string_view header);

}  // namespace hanse::http
