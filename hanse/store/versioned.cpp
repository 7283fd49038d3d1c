// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/versioned.hpp"

namespace hanse::store {

using base::Done;
using base::Result;

namespace {

base::Error changed_meanwhile() {
    return base::conflict({}, "其间已有人改动，请重新查看后再操作",
                          "somebody changed it meanwhile: look again, then decide");
}

}  // namespace

Result<Done> check_version(std::int64_t present, std::int64_t seen) {
    if (present != seen) return changed_meanwhile();
    return Done{};
}

Result<Done> write_version(Database& database, const std::string& sql, const Fields& fields,
                           std::int64_t& version) {
    HANSE_TRY(written, database.rows(sql, fields));
    if (written.empty()) return changed_meanwhile();
    version = written.front().whole(0);
    return Done{};
}

}  // namespace hanse::store
