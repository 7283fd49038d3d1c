// SPDX-License-Identifier: GPL-3.0-or-later
// Signed tokens (JWS) of outside providers, by cjose: which key signed, and whether it did.
//
// What a token says of its own algorithm is never believed: it has to be one of the three below, and
// the key has to be of that kind. So "none", and HS256 with a public key for the secret, are not
// even tried.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::people {

struct TokenHead {
    std::string algorithm;  // RS256, PS256 or ES256
    std::string key;        // "kid"; may be empty
};

/// @return denied if it is no token, is signed by an algorithm we do not take, or asks for more
///         than we know ("crit").
base::Result<TokenHead> read_head(const std::string& token);

/// @param keys  a key set (RFC 7517), of which one must have signed.
/// @return the claims; denied if no key fits or the signature is not good. Claims are not judged here.
base::Result<base::Value> open_token(const std::string& token, const base::Value& keys);

/// Whether the set has a key that the token may be signed with.
bool has_key_for(const TokenHead& head, const base::Value& keys);

}  // namespace hanse::people
