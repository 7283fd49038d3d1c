// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in headers: "gzip, br;q=0.5", "a=1; b=2". Inside this floor.
#pragma once

#include <string_view>
#include <vector>

namespace hanse::http {

/// The parts between the separators, without blanks around them; empty ones are left out.
std::vector<std::string_view> parts_of(std::string_view list, char separator);

}  // namespace hanse::http
