// SPDX-License-Identifier: GPL-3.0-or-later
// Telling: what one import said of one publication. All tellings are kept; what the register knows
// is what they say together, so that every import can be taken back and every value has a source.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hanse/patents/record.hpp"

namespace hanse::portfolio {

struct Telling {
    std::int64_t batch = 0;
    std::string format;  // of the file ("lens"); whose family ids these are
    patents::Record record;
};

/// What several tellings say together, the latest last. A value that a later one states takes the
/// place of the earlier; titles and abstracts do so for each language; priorities, members of the
/// family, citations, literature, events and counts are collected from all.
patents::Record together(const patents::Record& earlier, const patents::Record& later);

/// @param tellings  of one publication, in order of import; at least one.
patents::Record together(std::span<const Telling> tellings);

/// The names of the fields that differ, as in the JSON of a record ("titles", "events" …); where
/// the record stood does not count.
std::vector<std::string> differences(const patents::Record& a, const patents::Record& b);

}  // namespace hanse::portfolio
