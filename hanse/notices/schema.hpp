// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of comments, tasks, notices, mail and feeds.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"

namespace hanse::notices {

base::Result<base::Done> migrate(store::Database& database);

}  // namespace hanse::notices
