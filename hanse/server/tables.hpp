// SPDX-License-Identifier: GPL-3.0-or-later
// Tables: every floor's tables in one database, brought up to date together.
#pragma once

#include "hanse/store/database.hpp"

namespace hanse::server {

/// @return what store::migrate() returns.
base::Result<base::Done> migrate(store::Database& database);

}  // namespace hanse::server
