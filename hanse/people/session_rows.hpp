// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of sessions, as signing in and asking who it is need them. Inside the floor only.
#pragma once

#include <optional>
#include <string>

#include "hanse/people/session.hpp"
#include "hanse/people/sign_in.hpp"

namespace hanse::people {

/// Begins one, within the caller's transaction; what the visitor held before ends.
base::Result<SessionGiven> add_session(store::Database& database, const House& house,
                                       const std::string& person, const std::string& how,
                                       Stage stage, const Visitor& visitor);

/// The one with this token, unless it has ended.
base::Result<std::optional<Session>> session_by_token(store::Database& database, const House& house,
                                                      const std::string& token,
                                                      const std::string& now);
/// The same at this stage. @return denied if there is none.
base::Result<Session> session_at(store::Database& database, const House& house, Stage stage,
                                 const std::string& token, const std::string& now);

/// Notes that it was used, to the minute.
base::Result<base::Done> touch_session(store::Database& database, const Session& session,
                                       const std::string& now);

}  // namespace hanse::people
