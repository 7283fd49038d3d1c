// SPDX-License-Identifier: GPL-3.0-or-later
// How mistakes in a case are worded: what was found, and the word that was perhaps meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"

namespace hanse::domain {

/// What was found, short enough for a message and on one line.
std::string clipped(std::string_view found);

/// " (did you mean 'share'?)" / "（是不是 “share”？）", or nothing if no word is near.
base::Bilingual did_you_mean(std::string_view typed, std::span<const std::string_view> known);

}  // namespace hanse::domain
