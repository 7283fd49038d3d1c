// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as Chinese contracts count: 23 → "二十三".
#pragma once

#include <string>

namespace hanse::clauses {

/// @param number  0 to 9999.
std::string chinese_number(int number);

}  // namespace hanse::clauses
