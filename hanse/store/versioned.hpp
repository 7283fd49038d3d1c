// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that count their versions, so that nobody overwrites what they have not seen.
#pragma once

#include <cstdint>
#include <string>

#include "hanse/store/database.hpp"

namespace hanse::store {

/// @param seen  by the person who wants to change it. @return conflict if that is not the present one.
base::Result<base::Done> check_version(std::int64_t present, std::int64_t seen);

/// @param sql  "update … where … and version = :version returning version".
/// @param version  of the row that was read; counted up by this.
/// @return conflict if somebody was quicker.
base::Result<base::Done> write_version(Database& database, const std::string& sql,
                                       const Fields& fields, std::int64_t& version);

}  // namespace hanse::store
