// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords of local accounts: what is good enough, setting, changing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/people/house.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

inline constexpr int kPasswordCharactersMin = 12;
inline constexpr std::size_t kPasswordBytesMax = 256;

/// Long enough, and not among what guessers try first (zxcvbn: common passwords, names, dates,
/// keyboard runs, repetition).
/// @param known  name and address of the person: worth nothing in a password.
/// @return invalid_input with what would be right.
base::Result<base::Done> check_password(const std::string& password,
                                        const std::vector<std::string>& known);

base::Result<bool> has_password(store::Database& database, const std::string& person);

/// Without asking for the old one: after a link, or by the command line. Ends all sessions but one.
base::Result<base::Done> set_password(store::Database& database, const House& house,
                                      const std::string& person, const std::string& password,
                                      const trail::Occasion& occasion,
                                      const std::string& but_session = {});

/// @return denied if `old_password` does not fit; slowed down like signing in (unavailable, with
///         how long to wait).
base::Result<base::Done> change_password(store::Database& database, const House& house,
                                         const std::string& person, const std::string& old_password,
                                         const std::string& new_password,
                                         const trail::Occasion& occasion,
                                         const std::string& but_session = {});

}  // namespace hanse::people
