// SPDX-License-Identifier: GPL-3.0-or-later
// Pool: the patents of a case joined with what files say about them, and with each other: patents
// of one family are one invention in several countries.
//
//   case row ──(number, any spelling)── records of that right ──(family, priorities)── invention
//
// Two inventions can substitute or complement each other; two members of a family cannot: they are
// the same thing. Records of other family members lend the invention their text.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::relations {

/// One patent of the case.
struct Entry {
    const domain::Patent* patent = nullptr;
    std::vector<const patents::Record*> records;  // publications of this right; may be none
    std::size_t invention = 0;                    // into Pool::inventions
};

struct Invention {
    std::vector<std::size_t> entries;             // into Pool::entries, in the order of the case
    std::vector<const patents::Record*> records;  // of all of them, and of their families
};

struct Pool {
    std::vector<Entry> entries;  // in the order of the case
    std::vector<Invention> inventions;
    std::vector<base::Error> doubts;  // numbers that fit two patents

    const std::string& number(std::size_t entry) const { return entries[entry].patent->number; }
    /// The first patent of an invention names it.
    const std::string& name(std::size_t invention) const {
        return number(inventions[invention].entries.front());
    }
};

/// Joins by publication number (any kind of the same office and serial), by application number, and
/// where a case gives digits alone, by these if they fit one office.
/// @param file, records  outlive the pool, which points into them.
/// Cost: O((n + m) log m) for n patents and m records.
Pool join(const domain::CaseFile& file, std::span<const patents::Record> records);

}  // namespace hanse::relations
