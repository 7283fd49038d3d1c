// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/doors.hpp"

#include "hanse/base/json.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

Result<Done> close_room(store::Database& database, const Doing& doing, const std::string& address,
                        std::int64_t version) {
    HANSE_TRY(closed, database.rows("update room set gone = :gone where alliance = :alliance "
                                    "and address = :address and gone is null returning person",
                                    {version, doing.alliance, address}));
    for (const store::Row& row : closed)
        HANSE_CHECK(
            trail::note(database, doing.alliance, doing.hand.occasion,
                        {.what = "room.dismissed",
                         .subject = address,
                         .before = base::to_json(base::Value::map().set("person", row.text(0))),
                         .after = {},
                         .reason = doing.reason}));
    return Done{};
}

Result<Done> reopen_rooms(store::Database& database, const Doing& doing, std::int64_t version) {
    HANSE_TRY(opened, database.rows("update room set gone = null where alliance = :alliance "
                                    "and gone = :gone returning address, person",
                                    {doing.alliance, version}));
    for (const store::Row& row : opened)
        HANSE_CHECK(
            trail::note(database, doing.alliance, doing.hand.occasion,
                        {.what = "room.admitted",
                         .subject = row.text(0),
                         .before = {},
                         .after = base::to_json(base::Value::map().set("person", row.text(1))),
                         .reason = doing.reason}));
    return Done{};
}

}  // namespace hanse::registry
