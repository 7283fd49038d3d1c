// SPDX-License-Identifier: GPL-3.0-or-later
// Backup: a copy of a database as it was at one moment, while others go on writing; and back.
//
// SQLite is copied by SQLite itself ("vacuum into"), a schema of PostgreSQL by pg_dump and pg_restore,
// which come with its client. A copy is only called complete when it is on the disk; before that it
// has another name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"

namespace hanse::store {

/// @param file  to be made; its folder is there.
/// @return conflict if there is such a file; unavailable if the machine refuses.
base::Result<base::Done> backup(const std::string& place, const std::string& file);

/// @param place  of no database yet: a file that is not there, a schema without tables. For PostgreSQL
///               the schema has the name that it had.
/// @return conflict if something is there; invalid_input if `file` is no backup of such a place.
base::Result<base::Done> restore(const std::string& file, const std::string& place);

struct Checked {
    struct Table {
        std::string name;
        std::int64_t rows = 0;
        friend bool operator==(const Table&, const Table&) = default;
    };
    std::vector<Table> tables;        // in order of names; every row was read
    std::vector<std::string> faults;  // in the database's own words; none: it is whole
};

base::Result<Checked> check(Database& database);

}  // namespace hanse::store
