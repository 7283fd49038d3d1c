// SPDX-License-Identifier: GPL-3.0-or-later
// Personal tokens: what a person gives to a program of theirs. A token may do at most what the
// person may, for at most a year; only its digest is kept.
#pragma once

#include <string>
#include <vector>

#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

inline constexpr std::string_view kTokenPrefix = "hanse_";
/// The area of what administrators of the server do; a token without it does nothing of that.
inline constexpr std::string_view kAdministration = "administration";

struct TokenScope {
    bool write = false;                  // else it reads only
    std::vector<std::string> alliances;  // empty: every one of the person's
    std::vector<std::string> areas;      // empty: all, but administration
};

struct Token {
    std::string id;  // "t-" and 16 letters
    std::string person, name;
    TokenScope scope;
    std::string created, expires;
    std::string used, used_from;  // last; empty: never. To the minute
};

struct TokenGiven {
    Token token;
    std::string secret;  // "hanse_" and 26 letters; shown once
};

/// @param expires  a moment, at most 366 days after the occasion.
base::Result<TokenGiven> give_token(store::Database& database, const std::string& person,
                                    const std::string& name, const TokenScope& scope,
                                    const std::string& expires, const trail::Occasion& occasion);
/// Those that count, the newest first.
base::Result<std::vector<Token>> tokens_of(store::Database& database, const std::string& person,
                                           const std::string& now);
/// @param person  whose it must be; not_found otherwise.
base::Result<base::Done> revoke_token(store::Database& database, const std::string& person,
                                      const std::string& token_id, const trail::Occasion& occasion);

}  // namespace hanse::people
