// SPDX-License-Identifier: GPL-3.0-or-later
// Memory: what a watch remembers of a document, and what has changed since.
#pragma once

#include <string>
#include <vector>

#include "hanse/patents/record.hpp"

namespace hanse::watch {

/// The record with a digest in place of each long text: enough to see that it changed.
patents::Record remembered(const patents::Record& record);

/// What came into a field of a record and what went, in short.
struct Change {
    std::string field;          // as portfolio::differences() names it: "status", "claims" …
    std::string before, after;  // empty: nothing, or too long to be said
    friend bool operator==(const Change&, const Change&) = default;
};
/// @param before, after  both remembered.
std::vector<Change> changes(const patents::Record& before, const patents::Record& after);

}  // namespace hanse::watch
