// SPDX-License-Identifier: GPL-3.0-or-later
// Ending: what a person still holds is taken back, within somebody else's transaction. Inside the
// floor only; whoever calls these notes the deed.
#pragma once

#include <string>

#include "hanse/store/database.hpp"

namespace hanse::people {

/// Sessions, tokens, links, and invitations that the person gave.
base::Result<base::Done> end_all_of(store::Database& database, const std::string& person);
/// @param but  the id of a session that stays; empty: none does.
base::Result<base::Done> end_sessions_of(store::Database& database, const std::string& person,
                                         const std::string& but);
/// Invitations into a scope that the person gave.
base::Result<base::Done> end_invitations_by(store::Database& database, const std::string& person,
                                            const std::string& scope);

}  // namespace hanse::people
