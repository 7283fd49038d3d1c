// SPDX-License-Identifier: GPL-3.0-or-later
// alliance.yaml: who the alliance is, its objectives, and what is stated about it.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/domain/reading.hpp"

namespace hanse::domain {

/// The version of the case format this program writes, and the newest it reads.
inline constexpr int kCaseFormat = 1;

/// Fills everything but tables and answers, which stand beside it. Names of groups and facts are
/// checked only in their shape; which ones exist, the fact catalogue knows. On return
/// reading.fallback is the default provenance of the case.
/// @return false if the rest of the case makes no sense without what is wrong here.
bool read_alliance(Reading& reading, const base::Value& root);

/// Is this a key of alliance.yaml with a meaning of its own, so that no group of facts can be
/// called that?
bool is_reserved(std::string_view key);
/// Is this a key of the group `alliance` that says who it is, and is no fact?
bool is_identity(std::string_view key);

}  // namespace hanse::domain
