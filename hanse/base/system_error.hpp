// SPDX-License-Identifier: Apache-2.0
// What the system says when it refuses a file. Inside the base floor only.
#pragma once

#include <string>

#include "hanse/base/error.hpp"

namespace hanse::base {

/// @param code  errno. @return not_found if there is no such file, else unavailable with the reason.
Error refused(const std::string& path, int code);

}  // namespace hanse::base
