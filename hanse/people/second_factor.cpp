// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/second_factor.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/people/attempts.hpp"
#include "hanse/people/ending.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/totp.hpp"
#include "hanse/people/web.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kSecretBytes = 20;  // RFC 4226 section 4: 160 bits
constexpr std::size_t kRecoveryLetters = 16;
constexpr int kRecoveryCodes = 10;

std::string purpose_of(const std::string& person) { return "second factor of " + person; }

Result<std::optional<std::string>> secret_of(store::Database& database, const House& house,
                                             const std::string& person, bool confirmed) {
    HANSE_TRY(rows, database.rows("select sealed from person_factor where person = :person and "
                                  "confirmed = :confirmed",
                                  {person, int(confirmed)}));
    if (rows.empty()) return std::optional<std::string>();
    HANSE_TRY(secret, house.key.unseal(rows[0].text(0), purpose_of(person)));
    return std::optional(std::move(secret));
}

/// Small letters and digits only: people write codes down in many ways.
std::string plain(const std::string& code) {
    std::string out;
    for (const char c : code) {
        if (c >= 'A' && c <= 'Z') out += char(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    }
    return out;
}

std::string recovery_digest(const std::string& person, const std::string& code) {
    return base::sha256("recovery " + person + " " + code);
}

std::string in_fours(const std::string& code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); i += 4)
        out += (out.empty() ? "" : "-") + code.substr(i, 4);
    return out;
}

Result<std::vector<std::string>> new_recovery_codes(store::Database& database,
                                                    const std::string& person) {
    HANSE_CHECK(database.run("delete from person_recovery where person = :person", {person}));
    std::vector<std::string> out;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        const std::string code = base::random_text(kRecoveryLetters);
        HANSE_CHECK(
            database.run("insert into person_recovery (digest, person) values (:digest, :person)",
                         {recovery_digest(person, code), person}));
        out.push_back(in_fours(code));
    }
    return out;
}

/// A step is used once: the row moves forward, and only one of two who come at once moves it.
Result<bool> use_step(store::Database& database, const std::string& person, std::int64_t step) {
    HANSE_TRY(moved, database.rows("update person_factor set last_step = :step where person = "
                                   ":person and confirmed = 1 and last_step < :step_too returning "
                                   "last_step",
                                   {step, person, step}));
    return !moved.empty();
}

Result<bool> use_recovery_code(store::Database& database, const std::string& person,
                               const std::string& code) {
    HANSE_TRY(used,
              database.rows("delete from person_recovery where digest = :digest returning person",
                            {recovery_digest(person, code)}));
    return !used.empty();
}

Result<bool> use_code(store::Database& database, const House& house, const std::string& person,
                      const std::string& code, const std::string& now) {
    HANSE_TRY(secret, secret_of(database, house, person, true));
    if (!secret) return false;
    const auto seconds = base::seconds_of(now);
    base::expects(seconds.has_value(), "now is a moment");
    if (const auto step = totp_step(*secret, code, *seconds))
        return use_step(database, person, *step);
    return use_recovery_code(database, person, code);
}

Result<Done> note(store::Database& database, const std::string& person, const std::string& what,
                  const trail::Occasion& occasion, const std::string& reason = {}) {
    HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                            {.what = what, .subject = "people/" + person, .reason = reason}));
    return Done{};
}

FactorOffered offer_of(const std::string& secret, const Person& person, const Policy& policy) {
    const std::string letters = to_base32(secret);
    const std::string account = person.email.empty() ? person.name : person.email;
    return {letters,
            fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", url_encoded(policy.name),
                        url_encoded(account), letters, url_encoded(policy.name))};
}

}  // namespace

Result<bool> has_second_factor(store::Database& database, const std::string& person) {
    HANSE_TRY(count, database.number("select count(*) from person_factor where person = :person "
                                     "and confirmed = 1",
                                     {person}));
    return count > 0;
}

Result<FactorOffered> offer_second_factor(store::Database& database, const House& house,
                                          const std::string& person_id,
                                          const trail::Occasion& occasion) {
    const std::string secret = base::random_bytes(kSecretBytes);
    return store::transacted(database, [&]() -> Result<FactorOffered> {
        HANSE_TRY(who, person(database, person_id));
        HANSE_TRY(
            offered,
            database.rows(
                "insert into person_factor (person, sealed, confirmed, last_step, created) values "
                "(:person, :sealed, 0, 0, :created) on conflict (person) do update set sealed = "
                "excluded.sealed, created = excluded.created where person_factor.confirmed = 0 "
                "returning person",
                {person_id, house.key.seal(secret, purpose_of(person_id)), occasion.at}));
        if (offered.empty())
            return base::conflict({}, "已有第二因素，请先移除",
                                  "there is a second factor already: remove it first");
        HANSE_CHECK(note(database, person_id, "factor.offered", occasion));
        return offer_of(secret, who, house.policy);
    });
}

Result<std::vector<std::string>> confirm_second_factor(store::Database& database,
                                                       const House& house,
                                                       const std::string& person,
                                                       const std::string& code,
                                                       const trail::Occasion& occasion) {
    const auto seconds = base::seconds_of(occasion.at);
    base::expects(seconds.has_value(), "an occasion has a moment");
    return store::transacted(database, [&]() -> Result<std::vector<std::string>> {
        HANSE_TRY(secret, secret_of(database, house, person, false));
        const auto step = secret ? totp_step(*secret, plain(code), *seconds) : std::nullopt;
        if (!step)
            return base::denied("验证码不对：请核对手机的时间",
                                "this code is not right: see whether the telephone's clock is");
        HANSE_CHECK(
            database.run("update person_factor set confirmed = 1, last_step = :step where "
                         "person = :person",
                         {*step, person}));
        HANSE_TRY(codes, new_recovery_codes(database, person));
        HANSE_CHECK(note(database, person, "factor.confirmed", occasion));
        return codes;
    });
}

Result<std::vector<std::string>> renew_recovery_codes(store::Database& database,
                                                      const std::string& person,
                                                      const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<std::vector<std::string>> {
        HANSE_TRY(enrolled, has_second_factor(database, person));
        if (!enrolled)
            return base::conflict({}, "尚未设置第二因素", "there is no second factor yet");
        HANSE_TRY(codes, new_recovery_codes(database, person));
        HANSE_CHECK(note(database, person, "factor.codes_renewed", occasion));
        return codes;
    });
}

Result<std::int64_t> recovery_codes_left(store::Database& database, const std::string& person) {
    return database.number("select count(*) from person_recovery where person = :person", {person});
}

Result<Done> remove_second_factor(store::Database& database, const std::string& person,
                                  const trail::Occasion& occasion, const std::string& reason) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_TRY(removed, database.rows("delete from person_factor where person = :person "
                                         "returning person",
                                         {person}));
        if (removed.empty())
            return base::not_found({}, "没有第二因素可移除", "there is no second factor to remove");
        HANSE_CHECK(database.run("delete from person_recovery where person = :person", {person}));
        HANSE_CHECK(end_sessions_of(database, person, {}));
        return note(database, person, "factor.removed", occasion, reason);
    });
}

Result<CodeCheck> check_code(store::Database& database, const House& house,
                             const std::string& person, const std::string& code,
                             const std::string& from, const std::string& now) {
    const Attempt attempt{"code", person, from, now};
    HANSE_TRY(begun, begin_attempt(database, attempt));
    if (begun.wait_seconds > 0) return CodeCheck{.wait_seconds = begun.wait_seconds};
    HANSE_TRY(right, use_code(database, house, person, plain(code), now));
    if (right) HANSE_CHECK(forgive(database, attempt, begun.mark));
    return CodeCheck{.right = right};
}

}  // namespace hanse::people
