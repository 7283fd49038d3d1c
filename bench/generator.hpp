// SPDX-License-Identifier: GPL-3.0-or-later
// Invented alliances of any size, seeded: the same seed gives the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hanse/domain/case_format.hpp"

namespace hanse::bench {

/// The files of one case as a person would write them: alliance.yaml with some sixty facts, and the
/// tables of members, markets, patents, activities, budget and plan.
/// @param members 5 to 100.
std::vector<domain::NamedBytes> invent_alliance(std::uint64_t seed, std::size_t members);

}  // namespace hanse::bench
