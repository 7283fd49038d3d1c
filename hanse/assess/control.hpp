// SPDX-License-Identifier: GPL-3.0-or-later
// Who is one economic entity with whom: members under one control count as one undertaking.
#pragma once

#include <optional>
#include <string>

#include "hanse/domain/case_file.hpp"

namespace hanse::assess {

/// Who controls a member in the end: the last of its chain of parents, itself if it says "none";
/// nothing if the chain breaks off or runs in a circle.
std::optional<std::string> controller(const domain::CaseFile& file, const domain::Member& member);

/// The undertaking that a member belongs to: who controls it, else itself.
std::string undertaking_of(const domain::CaseFile& file, const domain::Member& member);

}  // namespace hanse::assess
