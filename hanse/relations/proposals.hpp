// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: what the patents of a pool may be to each other, and which do the same job.
//
// Proposed, never found: no public truth exists for substitutes and complements, and words can be
// near where functions are not. A person confirms; see form.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "hanse/relations/compare.hpp"
#include "hanse/relations/parameters.hpp"
#include "hanse/relations/pool.hpp"

namespace hanse::relations {

struct Proposal {
    std::size_t a = 0, b = 0;  // inventions of the pool, a before b
    Relation relation = Relation::unclear;
    double confidence = 0;  // of the relation; 0 of an unclear pair
    double closeness = 0;   // in function
    Evidence evidence;
};

/// Inventions that seem to do one job.
struct Group {
    std::string label;                    // the words they share, or "": then by its number
    std::vector<std::size_t> inventions;  // two or more, in order
};

struct Proposals {
    std::vector<Proposal> pairs;    // the surest first; unclear ones by closeness
    std::vector<Group> groups;      // the largest first
    std::vector<std::size_t> bare;  // inventions about which no file says anything
};

/// The same pool and records give the same proposals.
Proposals propose(const domain::CaseFile& file, const Pool& pool,
                  std::span<const patents::Record> records, const Parameters& parameters);

}  // namespace hanse::relations
