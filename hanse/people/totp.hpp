// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes by the clock (TOTP, RFC 6238: SHA-1, six digits, 30 seconds), by liboath.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace hanse::people {

/// @param secret  bytes. @return the step of 30 seconds that the code belongs to, if it is that of
/// now, of the one before or after; nothing otherwise.
std::optional<std::int64_t> totp_step(const std::string& secret, const std::string& code,
                                      std::int64_t seconds_now);

/// The code of this moment: for tests, and for who writes an authenticator.
std::string totp_code(const std::string& secret, std::int64_t seconds_now);

/// As authenticator programs want it.
std::string to_base32(const std::string& bytes);

}  // namespace hanse::people
