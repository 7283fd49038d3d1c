// SPDX-License-Identifier: GPL-3.0-or-later
// Forgotten passwords: who asks for a link is answered before anybody looks whether they have an
// account, so that neither the answer nor the time it takes tells. The wish is written down, and the
// ticker grants it a moment later.
#pragma once

#include "hanse/server/office.hpp"

namespace hanse::server {

/// The same work for every address.
base::Result<base::Done> wish_reset(store::Database& database, const std::string& email,
                                    const trail::Occasion& occasion);

/// Puts links for those who have an account into the outbox, and forgets the wishes. Without a public
/// address of the server no link goes out: what a visitor calls us is no address for a mail.
/// @return how many wishes there were.
base::Result<std::size_t> grant_resets(Office& office, store::Database& database);

}  // namespace hanse::server
