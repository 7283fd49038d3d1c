// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/session.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/digest.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/people/ending.hpp"
#include "hanse/people/session_rows.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::array<std::string_view, 3> kStages{"full", "code", "enrol"};
constexpr std::int64_t kHalfWay = 15 * base::kMinute;  // to give or set up the second factor
constexpr std::size_t kAgentBytesMax = 200;

// A session that nobody used for a while has ended, whatever its row says.
constexpr const char* kColumns =
    "select id, person, how, stage, origin, agent, started, seen, expires from person_session "
    "where expires > :now and seen > :idle ";

store::Fields living(const House& house, const std::string& now) {
    return {now, base::later(now, -base::kMinute * house.policy.session_idle_minutes)};
}

Session session_of(const store::Row& row) {
    return {.id = row.text(0),
            .person = row.text(1),
            .how = row.text(2),
            .stage = Stage(std::ranges::find(kStages, row.text(3)) - kStages.begin()),
            .from = row.text(4),
            .agent = row.text(5),
            .started = row.text(6),
            .seen = row.text(7),
            .expires = row.text(8)};
}

Result<std::vector<Session>> sessions_where(store::Database& database, const House& house,
                                            const std::string& condition, const std::string& value,
                                            const std::string& now) {
    store::Fields fields = living(house, now);
    fields.emplace_back(value);
    HANSE_TRY(rows, database.rows(kColumns + condition, fields));
    std::vector<Session> out;
    out.reserve(rows.size());
    for (const store::Row& row : rows) out.push_back(session_of(row));
    return out;
}

std::string digest_of(const std::string& token) { return base::sha256("session " + token); }

Result<Done> note_end(store::Database& database, const std::string& person, const std::string& what,
                      const trail::Occasion& occasion) {
    HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                            {.what = what, .subject = "people/" + person}));
    return Done{};
}

}  // namespace

std::string_view word_of(Stage stage) { return kStages.at(std::size_t(stage)); }

std::string csrf_of(const std::string& session_token) {
    return base::sha256("csrf " + session_token).substr(0, 40);
}

Result<SessionGiven> add_session(store::Database& database, const House& house,
                                 const std::string& person, const std::string& how, Stage stage,
                                 const Visitor& visitor) {
    HANSE_CHECK(database.run("delete from person_session where digest = :digest",
                             {digest_of(visitor.old_session)}));
    const std::int64_t life =
        stage == Stage::full ? base::kHour * house.policy.session_hours_max : kHalfWay;
    const std::string token = base::random_text(26);
    const SessionGiven given{.token = token,
                             .csrf = csrf_of(token),
                             .expires = base::later(visitor.at, life),
                             .stage = stage};
    HANSE_CHECK(database.run(
        "insert into person_session (digest, id, person, how, stage, origin, agent, started, seen, "
        "expires) values (:digest, :id, :person, :how, :stage, :origin, :agent, :started, :seen, "
        ":expires)",
        {digest_of(token), "s-" + base::random_text(16), person, how, word_of(stage), visitor.from,
         visitor.agent.substr(0, kAgentBytesMax), visitor.at, visitor.at, given.expires}));
    return given;
}

Result<std::optional<Session>> session_by_token(store::Database& database, const House& house,
                                                const std::string& token, const std::string& now) {
    HANSE_TRY(found,
              sessions_where(database, house, "and digest = :digest", digest_of(token), now));
    return found.empty() ? std::nullopt : std::optional(found[0]);
}

Result<Session> session_at(store::Database& database, const House& house, Stage stage,
                           const std::string& token, const std::string& now) {
    HANSE_TRY(session, session_by_token(database, house, token, now));
    if (!session || session->stage != stage)
        return base::denied("登录已过期，请重新登录", "this sign-in has ended: sign in again");
    return *session;
}

Result<Done> touch_session(store::Database& database, const Session& session,
                           const std::string& now) {
    if (base::seconds_between(session.seen, now) < base::kMinute) return Done{};
    return database.run("update person_session set seen = :now where id = :id", {now, session.id});
}

Result<std::vector<Session>> sessions_of(store::Database& database, const House& house,
                                         const std::string& person, const std::string& now) {
    return sessions_where(database, house, "and person = :person order by started desc, id", person,
                          now);
}

Result<Done> end_session(store::Database& database, const std::string& person,
                         const std::string& session_id, const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_TRY(ended, database.rows("delete from person_session where id = :id and "
                                       "person = :person returning id",
                                       {session_id, person}));
        if (ended.empty())
            return base::not_found({}, "没有这个会话：" + session_id,
                                   "no such session: " + session_id);
        return note_end(database, person, "session.ended", occasion);
    });
}

Result<Done> sign_out(store::Database& database, const std::string& token,
                      const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_TRY(ended, database.rows("delete from person_session where digest = :digest "
                                       "returning person",
                                       {digest_of(token)}));
        if (ended.empty()) return Done{};
        return note_end(database, ended[0].text(0), "person.signed_out", occasion);
    });
}

Result<Done> end_sessions(store::Database& database, const std::string& person,
                          const std::string& but, const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_CHECK(end_sessions_of(database, person, but));
        return note_end(database, person, "sessions.ended", occasion);
    });
}

}  // namespace hanse::people
