// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tokens, as asking who it is needs them. Inside the floor only.
#pragma once

#include <optional>
#include <string>

#include "hanse/people/token.hpp"

namespace hanse::people {

base::Result<std::optional<Token>> token_by_secret(store::Database& database,
                                                   const std::string& secret,
                                                   const std::string& now);
/// Notes when and from where it was used, to the minute.
base::Result<base::Done> touch_token(store::Database& database, const Token& token,
                                     const std::string& now, const std::string& from);

}  // namespace hanse::people
