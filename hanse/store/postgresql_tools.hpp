// SPDX-License-Identifier: GPL-3.0-or-later
// The programs that come with PostgreSQL. Inside the store floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/place.hpp"

namespace hanse::store {

/// Runs a program that connects to the place by itself, and waits for its end. Where to is told in the
/// environment: arguments are seen by everybody on the machine, and there may be a password in it.
/// @return unavailable with the first line of what the program complained of.
base::Result<base::Done> run_tool(const Place& place, const std::vector<std::string>& words);

}  // namespace hanse::store
