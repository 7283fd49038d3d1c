// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/idempotency.hpp"

#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/server/ask.hpp"

namespace hanse::server {

using base::Done;
using http::Request;

namespace {

constexpr std::int64_t kKept_s = base::kDay;
constexpr std::int64_t kWorking_s = 10 * base::kMinute;
constexpr const char* kHeadersKept[] = {"Content-Type", "Location", "ETag"};

/// Whose key it is: what was answered elsewhere is not repeated to a token that is within some alliances.
std::string person_of(const Request& request) {
    const Caller& caller = caller_of(request);
    const bool narrow = caller.principal && !caller.principal->scope.alliances.empty();
    return narrow ? caller.occasion.who + " " + caller.principal->token : caller.occasion.who;
}

std::string text_of(const Answer& answer) {
    Value headers = Value::map();
    for (const char* name : kHeadersKept)
        if (answer.headers.has(name)) headers.set(name, std::string(answer.headers.find(name)));
    const std::string* body = answer.body.text();
    return base::to_json(Value::map()
                             .set("status", answer.status)
                             .set("headers", std::move(headers))
                             .set("body", body != nullptr ? *body : std::string()));
}

Result<Answer> answer_in(const std::string& text) {
    HANSE_TRY(value, base::parse_json(text, "idempotency"));
    Answer out;
    out.status = static_cast<int>(value.find("status")->number()->to_int64().value_or(200));
    for (const auto& [name, header] : value.find("headers")->fields())
        out.headers.set(name, *header.text());
    out.headers.set("Idempotency-Replayed", "true");
    if (std::string body = base::text_in(value, "body"); !body.empty()) out.body = std::move(body);
    return out;
}

Result<std::optional<Answer>> claimed_before(store::Database& database, const Request& request,
                                             const std::string& key, const std::string& fingerprint,
                                             const std::string& now) {
    HANSE_TRY(rows, database.rows("select fingerprint, at, answer from idempotency "
                                  "where person = :person and request_key = :key",
                                  {person_of(request), key}));
    if (rows.empty()) return std::optional<Answer>();  // released meanwhile
    if (rows[0].text(0) != fingerprint)
        return base::invalid({.file = "Idempotency-Key"}, "此键已用于另一个请求",
                             "this key was used for another request");
    if (!rows[0].is_null(2)) {
        HANSE_TRY(answer, answer_in(rows[0].text(2)));
        return std::optional(std::move(answer));
    }
    // Whoever worked on it has died; only one of those who come now takes it over.
    HANSE_TRY(mine, database.rows("update idempotency set at = :now where person = :person "
                                  "and request_key = :key and at = :at and at < :old "
                                  "and answer is null returning at",
                                  {now, person_of(request), key, rows[0].text(1),
                                   base::later(now, -kWorking_s)}));
    if (!mine.empty()) return std::optional<Answer>();
    return base::conflict({}, "同一请求正在处理", "the same request is being worked on");
}

Result<std::optional<Answer>> claim(Office& office, const Request& request, const std::string& key,
                                    const std::string& fingerprint) {
    HANSE_TRY(database, office.pool().borrow());
    const std::string now = office.now();
    HANSE_CHECK(
        database->run("delete from idempotency where person = :person "
                      "and request_key = :key and at < :old",
                      {person_of(request), key, base::later(now, -kKept_s)}));
    HANSE_TRY(fresh,
              database->rows("insert into idempotency (person, request_key, fingerprint, at) "
                             "values (:person, :key, :fingerprint, :at) "
                             "on conflict (person, request_key) do nothing returning at",
                             {person_of(request), key, fingerprint, now}));
    if (!fresh.empty()) return std::optional<Answer>();
    return claimed_before(*database, request, key, fingerprint, now);
}

void settle(Office& office, const Request& request, const std::string& key, const Answer& answer) {
    if (auto database = office.pool().borrow())
        static_cast<void>(
            (*database)->run("update idempotency set answer = :answer where person = :person "
                             "and request_key = :key",
                             {text_of(answer), person_of(request), key}));
}

void release(Office& office, const Request& request, const std::string& key) {
    if (auto database = office.pool().borrow())
        static_cast<void>((*database)->run(
            "delete from idempotency where person = :person and request_key = :key",
            {person_of(request), key}));
}

}  // namespace

Result<Done> forget_answers(store::Database& database, const std::string& now) {
    return database.run("delete from idempotency where at < :old", {base::later(now, -kKept_s)});
}

http::Idempotency idempotency(Office& office) {
    return {.claim =
                [&office](const Request& request, const std::string& key,
                          const std::string& fingerprint) {
                    return claim(office, request, key, fingerprint);
                },
            .settle = [&office](const Request& request, const std::string& key,
                                const Answer& answer) { settle(office, request, key, answer); },
            .release = [&office](const Request& request,
                                 const std::string& key) { release(office, request, key); }};
}

}  // namespace hanse::server
