// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: a browser that showed who it is. The token is known to the browser alone; we keep its
// digest. Every step of signing in gives a new token, and the old one ends.
#pragma once

#include <string>
#include <vector>

#include "hanse/people/house.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

/// full: all that the person may. code: nothing but give the second factor. enrol: nothing but set
/// one up.
enum class Stage { full, code, enrol };
std::string_view word_of(Stage stage);

/// For the browser. The cookie should be HttpOnly, Secure, SameSite=Lax, its name `__Host-…`.
struct SessionGiven {
    std::string token;    // 26 letters
    std::string csrf;     // to be sent along with everything that changes something
    std::string expires;  // at the latest
    Stage stage = Stage::full;
};

/// The token that proves that a form came from our own page: follows from the session's token, and
/// not the other way round.
std::string csrf_of(const std::string& session_token);

struct Session {
    std::string id;           // "s-" and 16 letters; tells nothing
    std::string person, how;  // "password", "oidc:PROVIDER"
    Stage stage = Stage::full;
    std::string from, agent;
    std::string started, seen, expires;
};

/// Those that have not ended, the newest first.
base::Result<std::vector<Session>> sessions_of(store::Database& database, const House& house,
                                               const std::string& person, const std::string& now);
/// @param person  whose it must be; not_found otherwise.
base::Result<base::Done> end_session(store::Database& database, const std::string& person,
                                     const std::string& session_id,
                                     const trail::Occasion& occasion);
/// By its token, as signing out does. Nothing happens if there is none.
base::Result<base::Done> sign_out(store::Database& database, const std::string& token,
                                  const trail::Occasion& occasion);
/// All of a person's, but the one with this id (empty: all).
base::Result<base::Done> end_sessions(store::Database& database, const std::string& person,
                                      const std::string& but, const trail::Occasion& occasion);

}  // namespace hanse::people
