// SPDX-License-Identifier: GPL-3.0-or-later
// Compare: which inventions of a pool are near enough to be looked at, and what they have in common.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "hanse/relations/portrait.hpp"
#include "hanse/relations/signals.hpp"

namespace hanse::relations {

/// Everything that the records say about two inventions; what they do not say stays unknown.
Evidence compare(const Gallery& gallery, std::size_t a, std::size_t b);

/// Pairs that are worth comparing, a before b, in order: of each invention those nearest in words,
/// classes and citations. Found by inverted lists, never by comparing all with all.
/// Cost: O(n · w · l) for w words of an invention and lists of length l; words that a quarter of a
/// large pool has lead to nobody.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const Gallery& gallery,
                                                            const Parameters& parameters);

}  // namespace hanse::relations
