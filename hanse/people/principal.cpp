// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/principal.hpp"

#include <algorithm>

#include "hanse/people/person.hpp"
#include "hanse/people/session_rows.hpp"
#include "hanse/people/token_rows.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

base::Error not_good() {
    return base::denied("登录或令牌无效，或已过期",
                        "this sign-in or token is not, or no longer, good");
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The person behind the credentials, with nothing granted yet.
Result<Principal> active_person(store::Database& database, const std::string& id) {
    HANSE_TRY(who, person(database, id));
    if (who.state != PersonState::active) return not_good();
    return Principal{.person = who.id,
                     .name = who.name,
                     .email = who.email,
                     .language = who.language,
                     .administrator = who.administrator};
}

/// When somebody was last here is no reason to send them away: with a full disk one can still read.
void note_use(const Result<Done>& /*done*/) {}

Result<Principal> by_token(store::Database& database, const std::string& secret,
                           const std::string& now, const std::string& from) {
    if (!secret.starts_with(kTokenPrefix)) return not_good();
    HANSE_TRY(token, token_by_secret(database, secret, now));
    if (!token) return not_good();
    HANSE_TRY(out, active_person(database, token->person));
    HANSE_TRY(grants, grants_of(database, token->person));
    note_use(touch_token(database, *token, now, from));
    out.how = How::token;
    out.token = token->id;
    out.token_name = token->name;
    out.scope = token->scope;
    out.administrator = out.administrator && contains(token->scope.areas, kAdministration);
    out.grants = std::move(grants);
    return out;
}

Result<Principal> by_session(store::Database& database, const House& house,
                             const std::string& token, const std::string& now) {
    HANSE_TRY(session, session_by_token(database, house, token, now));
    if (!session) return not_good();
    HANSE_TRY(out, active_person(database, session->person));
    note_use(touch_session(database, *session, now));
    out.how = How::session;
    out.stage = session->stage;
    out.session = session->id;
    out.csrf = csrf_of(token);
    out.scope = {.write = true, .alliances = {}, .areas = {}};
    if (session->stage != Stage::full) {
        out.scope.write = false;
        out.administrator = false;
        return out;
    }
    HANSE_TRY(grants, grants_of(database, session->person));
    out.grants = std::move(grants);
    return out;
}

}  // namespace

trail::Occasion Principal::occasion(const std::string& from, const std::string& at) const {
    return {.who = person,
            .by = how == How::session ? "session" : "token:" + token_name,
            .from = from,
            .at = at};
}

bool csrf_fits(const Principal& principal, std::string_view given) {
    return principal.how == How::token || base::equal_secrets(principal.csrf, given);
}

bool within_scope(const Principal& principal, std::string_view alliance) {
    const std::vector<std::string>& within = principal.scope.alliances;
    return within.empty() || contains(within, alliance);
}

Seat seat_of(const Principal& principal, std::string_view alliance,
             std::span<const std::string> regions) {
    if (!within_scope(principal, alliance)) return {};
    return seat_in(principal.grants, alliance, regions);
}

bool reaches(const Principal& principal, std::string_view area) {
    if (principal.stage != Stage::full) return false;
    const std::vector<std::string>& areas = principal.scope.areas;
    if (principal.how == How::session) return true;
    return areas.empty() ? area != kAdministration : contains(areas, area);
}

Result<std::optional<Principal>> who_is(store::Database& database, const House& house,
                                        const Credentials& credentials, const std::string& now,
                                        const std::string& from) {
    if (credentials.bearer.empty() && credentials.cookie.empty()) return std::optional<Principal>();
    HANSE_TRY(out, !credentials.bearer.empty()
                       ? by_token(database, credentials.bearer, now, from)
                       : by_session(database, house, credentials.cookie, now));
    return std::optional(std::move(out));
}

}  // namespace hanse::people
