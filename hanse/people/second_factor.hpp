// SPDX-License-Identifier: GPL-3.0-or-later
// Second factor: a code every 30 seconds from an authenticator (TOTP, RFC 6238), and ten recovery
// codes for the day the telephone is lost. The secret is sealed with the key of the house; of
// recovery codes only digests are kept; no code is taken twice.
#pragma once

#include <string>
#include <vector>

#include "hanse/people/house.hpp"
#include "hanse/people/sign_in.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

struct FactorOffered {
    std::string secret;  // base32, for typing
    std::string uri;     // otpauth://totp/…, for the QR code
};

base::Result<bool> has_second_factor(store::Database& database, const std::string& person);

/// A new secret, which counts once a code of it was given. @return conflict if one counts already:
/// that must be removed first.
base::Result<FactorOffered> offer_second_factor(store::Database& database, const House& house,
                                                const std::string& person,
                                                const trail::Occasion& occasion);
/// @return the recovery codes, to be shown once; denied if the code is not right.
base::Result<std::vector<std::string>> confirm_second_factor(store::Database& database,
                                                             const House& house,
                                                             const std::string& person,
                                                             const std::string& code,
                                                             const trail::Occasion& occasion);
/// After confirming in a session at the stage `enrol`: the full one.
base::Result<SignIn> finish_enrolment(store::Database& database, const House& house,
                                      const std::string& session_token, const Visitor& visitor);

/// New ones; the old ones end.
base::Result<std::vector<std::string>> renew_recovery_codes(store::Database& database,
                                                            const std::string& person,
                                                            const trail::Occasion& occasion);
base::Result<std::int64_t> recovery_codes_left(store::Database& database,
                                               const std::string& person);

/// By the person (who gave a code just now: check_code) or an administrator. Ends all sessions.
base::Result<base::Done> remove_second_factor(store::Database& database, const std::string& person,
                                              const trail::Occasion& occasion,
                                              const std::string& reason = {});

struct CodeCheck {
    bool right = false;
    std::int64_t wait_seconds = 0;  // too many wrong ones: this one was not even looked at
};

/// Whether it is the code of now (one step of 30 seconds before or after will do) or a recovery
/// code, none of them used before. Uses it up; counts failures.
/// @param from  network address. @param now  "2026-11-23T07:30:00Z".
base::Result<CodeCheck> check_code(store::Database& database, const House& house,
                                   const std::string& person, const std::string& code,
                                   const std::string& from, const std::string& now);

}  // namespace hanse::people
