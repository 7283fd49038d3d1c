// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader should know if they read ten lines only.
#pragma once

#include <vector>

#include "hanse/assess/assessment.hpp"

namespace hanse::assess {

/// @param answer  complete but for its summary.
std::vector<KeyPoint> summarise(const Assessment& answer);

}  // namespace hanse::assess
