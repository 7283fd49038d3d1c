// SPDX-License-Identifier: GPL-3.0-or-later
// The aims of an alliance: declared, really pursued, and fitting; and who fits them.
#pragma once

#include "hanse/assess/assessment.hpp"

namespace hanse::assess {

/// Fills weights, declared and later objectives, circles, scores, drift and fits of an answer that
/// has its facts.
void judge_objectives(Assessment& answer);

}  // namespace hanse::assess
