// SPDX-License-Identifier: GPL-3.0-or-later
// Clearing: everything that stands in a database is taken away. For what was made to be thrown away.
#pragma once

#include "hanse/store/database.hpp"

namespace hanse::store {

/// All tables with their rows, or none of them. The database, or schema, itself stays.
base::Result<base::Done> clear(Database& database);

}  // namespace hanse::store
