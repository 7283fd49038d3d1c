// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols of the IPC and CPC in any column layout: "F24F-003/14", "B60R  900" → "F24F3/14".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// A whole symbol or only its subclass ("F24F"). Behind it may stand a version "(2006.01)" and flags:
/// F and L say whether it is the first, I and N whether it says what is inventive.
/// @return nothing for what is none.
std::optional<Symbol> ipc_symbol(std::string_view text);

/// From the parts that XML formats give.
std::optional<Symbol> ipc_symbol(std::string_view section, std::string_view main_class,
                                 std::string_view subclass, std::string_view group,
                                 std::string_view subgroup);

/// A class of the US in fixed columns: " 42407" → "42/407", "224 4207" → "224/42.07".
std::string us_class(std::string_view columns);

}  // namespace hanse::patents
