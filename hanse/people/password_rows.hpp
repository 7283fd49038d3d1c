// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a password in two steps: the dear one before a transaction, so that nobody waits for it,
// the cheap one within. Inside the floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/people/house.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

/// Checked and hashed.
base::Result<std::string> hashed_password(const House& house, const std::string& password,
                                          const std::vector<std::string>& known);

/// Within a transaction. Ends all sessions but one, and links that would set it again.
base::Result<base::Done> store_password(store::Database& database, const std::string& person,
                                        const std::string& hash, const trail::Occasion& occasion,
                                        const std::string& but_session = {});

}  // namespace hanse::people
