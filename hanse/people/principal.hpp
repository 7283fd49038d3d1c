// SPDX-License-Identifier: GPL-3.0-or-later
// Principal: who asks. From a cookie or a bearer token, for one request.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/people/grant.hpp"
#include "hanse/people/session.hpp"
#include "hanse/people/token.hpp"

namespace hanse::people {

enum class How { session, token };

struct Principal {
    std::string person, name, email;
    base::Language language = base::Language::zh;
    How how = How::session;
    Stage stage = Stage::full;   // short of full: no grants, no administrator
    std::string session, token;  // the id of the one or the other
    std::string token_name;
    std::string csrf;  // for a session: what a changing request must bring along
    TokenScope scope;  // for a full session: everything
    bool administrator = false;
    std::vector<Grant> grants;

    /// For notes in the trail.
    trail::Occasion occasion(const std::string& from, const std::string& at) const;
};

/// Whether a changing request brought the session's own token along; needless for a bearer token,
/// which no browser sends by itself.
bool csrf_fits(const Principal& principal, std::string_view given);

/// Whether the token reaches this alliance; a session, and a token that names none, reach all. Whatever
/// is not asked through a seat asks this.
bool within_scope(const Principal& principal, std::string_view alliance);
/// What this principal is in an alliance: seat_in() of their grants, within the token's alliances.
Seat seat_of(const Principal& principal, std::string_view alliance,
             std::span<const std::string> regions);
/// Whether the token reaches this area of work; a session reaches all.
bool reaches(const Principal& principal, std::string_view area);

struct Credentials {
    std::string cookie;  // value of the session cookie
    std::string bearer;  // of "Authorization: Bearer …"; counts before the cookie
};

/// @return nothing if no credentials were given; denied if they are not, or no longer, good (to the
///         outside all such cases read the same). Notes when a session or token was last used.
base::Result<std::optional<Principal>> who_is(store::Database& database, const House& house,
                                              const Credentials& credentials,
                                              const std::string& now, const std::string& from);

}  // namespace hanse::people
