// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables there are. Inside the store floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/store/database.hpp"

namespace hanse::store {

/// Those of the database, or of its schema, in order of names.
inline base::Result<std::vector<std::string>> table_names(Database& database) {
    const bool sqlite = database.engine() == Engine::sqlite;
    HANSE_TRY(rows,
              database.rows(sqlite ? "select name from sqlite_master where type = 'table' and "
                                     "substr(name, 1, 7) <> 'sqlite_' order by name"
                                   : "select cast(tablename as text) from pg_tables where "
                                     "schemaname = current_schema() order by tablename"));
    std::vector<std::string> out;
    for (const Row& row : rows) out.push_back(row.text(0));
    return out;
}

}  // namespace hanse::store
