// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/token.hpp"

#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/people/token_rows.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kLifeMax = 366 * base::kDay;
constexpr std::size_t kNameBytesMax = 100;
constexpr const char* kColumns =
    "select id, person, name, writes, alliances, areas, created, expires, used, used_from "
    "from person_token where expires > :now ";

std::string json_of(const std::vector<std::string>& words) {
    return base::to_json(base::Value::list_of(words));
}

Result<std::vector<std::string>> words_of(const std::string& json) {
    HANSE_TRY(list, base::parse_json(json, "person_token"));
    std::vector<std::string> out;
    for (const base::Value& item : list.items())
        if (item.text() != nullptr) out.push_back(*item.text());
    return out;
}

Result<Token> token_of(const store::Row& row) {
    HANSE_TRY(alliances, words_of(row.text(4)));
    HANSE_TRY(areas, words_of(row.text(5)));
    return Token{.id = row.text(0),
                 .person = row.text(1),
                 .name = row.text(2),
                 .scope = {.write = row.whole(3) != 0, .alliances = alliances, .areas = areas},
                 .created = row.text(6),
                 .expires = row.text(7),
                 .used = row.text(8),
                 .used_from = row.text(9)};
}

std::string digest_of(const std::string& secret) { return base::sha256("token " + secret); }

Result<Done> check_life(const std::string& expires, const std::string& now) {
    if (!base::seconds_of(expires))
        return base::invalid({}, "到期时间应写作 2026-11-23T07:30:00Z：" + expires,
                             "a moment is written 2026-11-23T07:30:00Z, not '" + expires + "'");
    const std::int64_t life = base::seconds_between(now, expires);
    if (life <= 0 || life > kLifeMax)
        return base::invalid({}, "令牌应在今后一年之内到期",
                             "a token expires within a year from now");
    return Done{};
}

Result<std::string> checked_name(const std::string& name) {
    const std::string out(base::trim(name));
    if (out.empty() || out.size() > kNameBytesMax)
        return base::invalid({}, "令牌须有名称，不超过 100 字节",
                             "a token has a name, of at most 100 bytes");
    return out;
}

std::string noted(const Token& token) {
    base::Value out;
    out.set("name", token.name).set("write", token.scope.write);
    out.set("alliances", base::Value::list_of(token.scope.alliances));
    out.set("areas", base::Value::list_of(token.scope.areas)).set("expires", token.expires);
    return base::to_json(out);
}

}  // namespace

Result<TokenGiven> give_token(store::Database& database, const std::string& person,
                              const std::string& name, const TokenScope& scope,
                              const std::string& expires, const trail::Occasion& occasion) {
    HANSE_TRY(plain_name, checked_name(name));
    HANSE_CHECK(check_life(expires, occasion.at));
    const TokenGiven given{.token = {.id = "t-" + base::random_text(16),
                                     .person = person,
                                     .name = plain_name,
                                     .scope = scope,
                                     .created = occasion.at,
                                     .expires = expires},
                           .secret = std::string(kTokenPrefix) + base::random_text(26)};
    return store::transacted(database, [&]() -> Result<TokenGiven> {
        HANSE_CHECK(database.run(
            "insert into person_token (digest, id, person, name, writes, alliances, areas, "
            "created, expires) values (:digest, :id, :person, :name, :writes, :alliances, :areas, "
            ":created, :expires)",
            {digest_of(given.secret), given.token.id, person, plain_name, int(scope.write),
             json_of(scope.alliances), json_of(scope.areas), occasion.at, expires}));
        HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                                {.what = "token.given",
                                 .subject = "people/" + person + "/tokens/" + given.token.id,
                                 .after = noted(given.token)}));
        return given;
    });
}

Result<std::vector<Token>> tokens_of(store::Database& database, const std::string& person,
                                     const std::string& now) {
    static const std::string kSql =
        std::string(kColumns).append("and person = :person order by created desc, id");
    HANSE_TRY(rows, database.rows(kSql, {now, person}));
    std::vector<Token> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(token, token_of(row));
        out.push_back(std::move(token));
    }
    return out;
}

Result<Done> revoke_token(store::Database& database, const std::string& person,
                          const std::string& token_id, const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_TRY(revoked, database.rows("delete from person_token where id = :id and "
                                         "person = :person returning name",
                                         {token_id, person}));
        if (revoked.empty())
            return base::not_found({}, "没有这个令牌：" + token_id, "no such token: " + token_id);
        HANSE_CHECK(trail::note(
            database, trail::kHouse, occasion,
            {.what = "token.revoked", .subject = "people/" + person + "/tokens/" + token_id}));
        return Done{};
    });
}

Result<std::optional<Token>> token_by_secret(store::Database& database, const std::string& secret,
                                             const std::string& now) {
    static const std::string kSql = std::string(kColumns).append("and digest = :digest");
    HANSE_TRY(rows, database.rows(kSql, {now, digest_of(secret)}));
    if (rows.empty()) return std::optional<Token>();
    HANSE_TRY(token, token_of(rows[0]));
    return std::optional(std::move(token));
}

Result<Done> touch_token(store::Database& database, const Token& token, const std::string& now,
                         const std::string& from) {
    const bool fresh =
        !token.used.empty() && base::seconds_between(token.used, now) < base::kMinute;
    if (fresh && token.used_from == from) return Done{};
    return database.run("update person_token set used = :now, used_from = :from where id = :id",
                        {now, from, token.id});
}

}  // namespace hanse::people
