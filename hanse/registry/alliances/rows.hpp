// SPDX-License-Identifier: GPL-3.0-or-later
// How alliances stand in the tables. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "hanse/registry/alliances/alliances.hpp"

namespace hanse::registry {

struct Standing : StoredRecord {
    std::int64_t position = 0;
};

/// In the order of sheets and rows.
base::Result<std::vector<Standing>> standing(store::Database& database, const std::string& alliance,
                                             std::int64_t version);
/// @return not_found, also for one that was removed.
base::Result<std::int64_t> version_now(store::Database& database, const std::string& alliance);
base::Error no_alliance(const std::string& alliance);

std::vector<Record> plain(std::span<const Standing> records);
/// Equal facts give equal digests, whoever wrote them and in whatever order.
std::string digest_of(std::span<const Record> records);

/// Writes the row by which an alliance is listed.
base::Result<base::Done> list_as(store::Database& database, const domain::CaseFile& file,
                                 std::int64_t version, const std::string& at);

}  // namespace hanse::registry
