// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger is measured against: the same sums, in doubles, by SQLite.
#pragma once

#include <cstdint>
#include <vector>

namespace hanse::bench {

struct SqliteTimes {
    bool there = false;            // built with SQLite
    double import_s = 0;           // one row an owner of a line, in one transaction
    double query_s = 0;            // sum(value / owners) by owner; median of three
    double index_s = 0;            // an index that holds all the query needs, by owner
    double indexed_query_s = 0;    // the same query with it
    std::vector<double> by_owner;  // in yuan
};

/// @param lines  of InventedLines, seed 3. In memory, no disk.
SqliteTimes sqlite_shares(std::int64_t lines);

}  // namespace hanse::bench
