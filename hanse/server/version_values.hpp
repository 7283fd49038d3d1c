// SPDX-License-Identifier: GPL-3.0-or-later
// A version as somebody sees it: its number and when it was made are for everybody at the table; who
// made it, why, and how much was changed for those who see all that was changed, and for who made it.
#pragma once

#include <span>
#include <vector>

#include "hanse/server/ask.hpp"

namespace hanse::server {

http::Shape version_shape();
base::Result<base::Value> version_value(Ask& ask, const Seat& seat,
                                        const registry::Version& version);
/// @param versions  one after the other, the newest first.
base::Result<std::vector<base::Value>> version_values(Ask& ask, const Seat& seat,
                                                      std::span<const registry::Version> versions);

}  // namespace hanse::server
