// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/clear.hpp"

#include <fmt/format.h>

#include "hanse/store/table_names.hpp"

namespace hanse::store {

using base::Done;
using base::Result;

Result<Done> clear(Database& database) {
    return database.transaction([&]() -> Result<Done> {
        const bool sqlite = database.engine() == Engine::sqlite;
        // SQLite counts references that lead nowhere at the end only, when nothing refers any more.
        if (sqlite) HANSE_CHECK(database.run("pragma defer_foreign_keys = on"));
        HANSE_TRY(names, table_names(database));
        for (const std::string& name : names)
            HANSE_CHECK(
                database.run(fmt::format("drop table \"{}\"{}", name, sqlite ? "" : " cascade")));
        return Done{};
    });
}

}  // namespace hanse::store
