// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as plain lines: columns as wide as what stands in them.
#pragma once

#include <string>

#include "hanse/base/sheet.hpp"

namespace hanse::cli {

/// The header, then a line a row; two blanks between columns, none at the ends of lines.
std::string plain_table(const base::Sheet& sheet);

}  // namespace hanse::cli
