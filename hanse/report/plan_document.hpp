// SPDX-License-Identifier: GPL-3.0-or-later
// The construction plan for a set of objectives, with no alliance behind it yet.
#pragma once

#include "hanse/assess/assessment.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// What to build and in which order, what merges and why, and which legal risks and conflicts come
/// with these aims.
Document plan_document(const assess::Assessment& assessment, base::Language language);

}  // namespace hanse::report
