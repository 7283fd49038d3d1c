// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: a password, then perhaps a second factor; slowed down when it fails.
//
//   sign_in ──► signed_in
//           ├─► code_wanted ──► give_code ──► signed_in
//           ├─► enrolment_wanted ──► second_factor.hpp ──► signed_in
//           ├─► refused          wrong name or password: we do not say which
//           └─► wait             too many failures: not even tried
#pragma once

#include <optional>
#include <string>

#include "hanse/people/session.hpp"

namespace hanse::people {

/// Who knocks: where from, with which program, when.
struct Visitor {
    std::string from, agent, at;
    std::string old_session;  // a token the browser still holds; it ends
};

struct SignIn {
    enum class Outcome { signed_in, code_wanted, enrolment_wanted, refused, wait };
    Outcome outcome = Outcome::refused;
    std::optional<SessionGiven> session;  // for the first three
    std::int64_t wait_seconds = 0;
    std::string person;  // for the first three
};

/// Takes as long for a name that nobody has as for a wrong password.
base::Result<SignIn> sign_in(store::Database& database, const House& house,
                             const std::string& email, const std::string& password,
                             const Visitor& visitor);

/// @param session_token  of a session at the stage `code`. @param code  of the authenticator, or a
/// recovery code.
base::Result<SignIn> give_code(store::Database& database, const House& house,
                               const std::string& session_token, const std::string& code,
                               const Visitor& visitor);

/// Begins a session for who proved otherwise who they are (OIDC, an invitation taken up).
/// @param has_second_factor  the proof was one of two factors already.
base::Result<SignIn> begin_session(store::Database& database, const House& house,
                                   const std::string& person, const std::string& how,
                                   bool has_second_factor, const Visitor& visitor);

}  // namespace hanse::people
