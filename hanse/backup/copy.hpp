// SPDX-License-Identifier: GPL-3.0-or-later
// Copy: a database as it was at one moment, as a file, while others go on writing; and back.
//
// SQLite copies itself ("vacuum into"); a schema of PostgreSQL is copied by pg_dump and pg_restore.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"

namespace hanse::backup {

/// @param file  not there yet.
base::Result<base::Done> copy_database(const std::string& place, const std::string& file);

/// @param place  of PostgreSQL: a schema without tables, of the name that it had.
/// @return conflict if something is there.
base::Result<base::Done> bring_back(const std::string& file, const std::string& place);

/// What the database says is wrong with itself, in its own words; none: it is whole.
base::Result<std::vector<std::string>> faults_of(store::Database& database);

}  // namespace hanse::backup
