// SPDX-License-Identifier: GPL-3.0-or-later
// People: who may come in, and as what. The tables of this floor.
//
// Order of reading: person.hpp (accounts) · grant.hpp (roles) · sign_in.hpp, session.hpp,
// second_factor.hpp (coming in) · token.hpp (programs) · link.hpp (invitations, resets) · oidc.hpp
// (outside providers) · principal.hpp (who asks, request by request).
#pragma once

#include "hanse/store/database.hpp"

namespace hanse::people {

/// Takes the trail's steps too.
base::Result<base::Done> migrate(store::Database& database);

}  // namespace hanse::people
