// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of mail: how they are checked, and compared.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::people {

/// Only what every address has: something, @, a name with a dot; no blanks, controls or brackets.
/// Whether it works is shown by the mail that arrives.
/// @return without blanks around.
base::Result<std::string> checked_email(std::string_view text);

/// Two addresses with one key are one address: without blanks around, small letters.
std::string email_key(std::string_view text);

}  // namespace hanse::people
