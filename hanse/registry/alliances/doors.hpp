// SPDX-License-Identifier: GPL-3.0-or-later
// Doors: who was admitted to the room of a case or dispute is so for as long as that one stands, and
// again if its removal is undone; not to another one that is given the same id. Inside this room only.
#pragma once

#include "hanse/registry/alliances/apply.hpp"

namespace hanse::registry {

/// When a record is removed: dismisses whoever was in its room.
base::Result<base::Done> close_room(store::Database& database, const Doing& doing,
                                    const std::string& address, std::int64_t version);
/// When a version is undone: admits whoever it dismissed.
base::Result<base::Done> reopen_rooms(store::Database& database, const Doing& doing,
                                      std::int64_t version);

}  // namespace hanse::registry
