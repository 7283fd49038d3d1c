// SPDX-License-Identifier: GPL-3.0-or-later
// The secret links of calendar feeds.
#include "hanse/base/digest.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/notices/calendar.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

Result<Done> note(store::Database& database, const std::string& person, const char* what,
                  const trail::Occasion& occasion) {
    HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                            {.what = what, .subject = "person/" + person, .reason = {}}));
    return Done{};
}

}  // namespace

Result<std::string> make_feed(store::Database& database, const std::string& person,
                              const trail::Occasion& occasion) {
    const std::string secret = base::random_text(26);
    return store::transacted(database, [&]() -> Result<std::string> {
        HANSE_CHECK(database.run(
            "insert into feed (person, digest, made_at) values (:person, :digest, :at) "
            "on conflict (person) do update set digest = excluded.digest, "
            "made_at = excluded.made_at",
            {person, base::sha256(secret), occasion.at}));
        HANSE_CHECK(note(database, person, "feed.made", occasion));
        return secret;
    });
}

Result<Done> revoke_feed(store::Database& database, const std::string& person,
                         const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run("delete from feed where person = :person", {person}));
        return note(database, person, "feed.revoked", occasion);
    });
}

Result<std::optional<std::string>> feed_since(store::Database& database,
                                              const std::string& person) {
    HANSE_TRY(rows, database.rows("select made_at from feed where person = :person", {person}));
    if (rows.empty()) return std::optional<std::string>();
    return std::optional(rows.front().text(0));
}

Result<std::string> feed_owner(store::Database& database, const std::string& secret) {
    HANSE_TRY(rows, database.rows("select person from feed where digest = :digest",
                                  {base::sha256(secret)}));
    if (rows.empty())
        return base::not_found({}, "没有这个日历链接，或已撤销",
                               "there is no such calendar link, or it was revoked");
    return rows.front().text(0);
}

}  // namespace hanse::notices
