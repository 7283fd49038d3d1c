// SPDX-License-Identifier: Apache-2.0
// "Did you mean …?": the known word nearest to a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"

namespace hanse::base {

/// @return the word at the smallest edit distance from `typed` (earliest on ties); empty if none is
///         within a third of its length (at least 2).
std::string nearest(std::string_view typed, std::span<const std::string_view> words);

/// The end of a complaint: "; did you mean 'like'?" in both languages; nothing if `like` is empty.
Bilingual suggestion(std::string_view like);

}  // namespace hanse::base
