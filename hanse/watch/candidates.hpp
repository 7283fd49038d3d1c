// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates: the documents that the index names for a watch; the judge has the last word.
#pragma once

#include <set>
#include <vector>

#include "hanse/watch/judge.hpp"

namespace hanse::watch {

/// Of the documents that changed after `since`, by the ids of their publications.
///
/// Few changes are asked for by their numbers, so that a run after a small import takes as long as
/// the import was large, not as the register is. A product alone takes the thousand nearest
/// documents of the register, or all that changed.
base::Result<std::set<std::int64_t>> candidates(const Scene& scene, const Watch& watch,
                                                const Judge& judge, std::int64_t since);

}  // namespace hanse::watch
