// SPDX-License-Identifier: GPL-3.0-or-later
// What an ID token must say before we believe who it is about (OpenID Connect Core 3.1.3.7). The
// signature was checked before (jose.hpp).
#pragma once

#include <string>

#include "hanse/people/oidc.hpp"

namespace hanse::people {

struct Expected {
    std::string nonce;
    std::string now;
};

/// @return denied, with the reason, if a promise is missing or broken.
base::Result<Claims> judge_claims(const base::Value& claims, const Provider& provider,
                                  const Expected& expected);

}  // namespace hanse::people
