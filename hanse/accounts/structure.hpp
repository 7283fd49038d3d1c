// SPDX-License-Identifier: GPL-3.0-or-later
// Structure of a licence line: which of its patents are all needed, and of which one will do.
//
//     AND(CN1, OR(CN2, CN3))        且、或 do as well, and so do small letters
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::accounts {

/// @param patent  number of a patent; nothing if there is none of that name.
/// @return invalid_input, without a place, that says what would be right.
base::Result<games::ReadOnce::Node> parse_structure(
    std::string_view text, const std::function<std::optional<int>(std::string_view)>& patent);

}  // namespace hanse::accounts
