// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/people_values.hpp"

#include <fmt/format.h>

#include "hanse/http/etag.hpp"
#include "hanse/notices/outbox.hpp"
#include "hanse/server/guard.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using http::field;

std::vector<http::ShapeField> person_fields() {
    return {field("id", http::text(1, 100), Need::required, {"编号", "id"}),
            field("name", http::text(1, 200), Need::required, {"姓名", "name"}),
            field("email", http::text(0, 200), Need::required, {"邮箱", "e-mail"}),
            field("language", language_shape(), Need::required, {"语言", "language"}),
            field("state", http::one_of({"pending", "active", "blocked"}), Need::required,
                  {"状态", "state"}),
            field("administrator", http::truth(), Need::required,
                  {"系统管理员", "administrator of the server"}),
            field("created", http::moment(), Need::required, {"建立", "created"}),
            field("version", http::whole(1), Need::required, {"版本", "version"})};
}

http::Shape person_shape() {
    static const http::Shape shape = http::named("Person", http::object(person_fields()));
    return shape;
}

Value person_value(const people::Person& person) {
    return Value::map()
        .set("id", person.id)
        .set("name", person.name)
        .set("email", person.email)
        .set("language", people::word_of(person.language))
        .set("state", people::word_of(person.state))
        .set("administrator", person.administrator)
        .set("created", person.created)
        .set("version", person.version);
}

std::vector<http::ShapeField> grant_fields() {
    return {always("id", id_shape(), "编号", "id"),
            always("person", id_shape(), "人员", "person"),
            always("scope", http::text(1, 300), "范围：alliance:… 或 region:…",
                   "alliance:… or region:…"),
            always("role", role_shape(), "角色", "role"),
            always("source", http::text(0, 200), "来源", "where it comes from"),
            always("given", http::moment(), "授予时间", "given"),
            always("given_by", http::text(0, 200), "授予人", "given by"),
            at_times("member", id_shape(), "所代表的成员", "the member they stand for")};
}

http::Shape grant_shape() {
    static const http::Shape shape = http::named("Grant", http::object(grant_fields()));
    return shape;
}

http::Shape stage_shape() {
    static const http::Shape shape = http::named("Stage", http::one_of({"full", "code", "enrol"}));
    return shape;
}

http::ShapeField person_name_field() {
    return text_field("name", 200, Need::optional, "姓名", "name");
}

http::ShapeField person_language_field() {
    return field("language", language_shape(), Need::optional, {"语言", "language"});
}

http::ShapeField role_field() {
    std::vector<std::string> words;
    for (const std::string_view word : people::role_words())
        if (word != "public") words.emplace_back(word);
    return field("role", http::one_of(std::move(words)), Need::required, {"角色", "role"});
}

base::Result<people::Grant> wanted_grant(const Ask& ask, people::Scope scope) {
    const auto role = people::role_of(ask.text("role"));
    if (!role || *role == people::Role::everyone)
        return base::invalid({.file = "#/role"}, "不是角色", "not a role");
    people::Grant out;
    out.person = ask.text("person");
    out.scope = std::move(scope);
    out.role = *role;
    out.member = ask.text("member");
    return out;
}

namespace {

people::PersonChange change_of(const Value& body) {
    people::PersonChange out;
    if (const Value* name = body.find("name")) out.name = *name->text();
    if (const Value* email = body.find("email")) out.email = *email->text();
    if (const Value* language = body.find("language"))
        out.language = people::language_of(*language->text());
    if (const Value* state = body.find("state"))
        out.state = *state->text() == "blocked" ? people::PersonState::blocked
                                                : people::PersonState::active;
    if (const Value* administrator = body.find("administrator"))
        out.administrator = *administrator->boolean();
    return out;
}

}  // namespace

base::Result<http::Answer> changed_person(Ask& ask, const std::string& person) {
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(now, people::change_person(ask.database, person, version, change_of(ask.request.json),
                                         ask.occasion(), ask.text("reason")));
    return http::json(person_value(now)).with("ETag", http::etag_of_version(now.version));
}

Value grant_value(const people::Grant& grant) {
    Value out = Value::map()
                    .set("id", grant.id)
                    .set("person", grant.person)
                    .set("scope", grant.scope.text())
                    .set("role", people::word_of(grant.role))
                    .set("source", grant.source)
                    .set("given", grant.given)
                    .set("given_by", grant.given_by);
    if (!grant.member.empty()) out.set("member", grant.member);
    return out;
}

std::string session_cookie(const http::Request& request) {
    const std::string* found = request.cookies.find(request.secure ? kSecureCookie : kPlainCookie);
    return found != nullptr ? *found : std::string();
}

namespace {

std::string cookie_line(const http::Request& request, const std::string& token, int age_s) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}",
                       request.secure ? kSecureCookie : kPlainCookie, token,
                       request.secure ? "; Secure" : "", age_s == 0 ? "; Max-Age=0" : "");
}

}  // namespace

void add_session(http::Answer& answer, const http::Request& request, const std::string& token) {
    answer.headers.add("Set-Cookie", cookie_line(request, token, 1));
}

void end_session_cookie(http::Answer& answer, const http::Request& request) {
    answer.headers.add("Set-Cookie", cookie_line(request, "", 0));
}

people::Visitor visitor_of(const Ask& ask) {
    return {.from = ask.request.peer,
            .agent = std::string(ask.request.headers.find("User-Agent")).substr(0, 300),
            .at = ask.occasion().at,
            .old_session = session_cookie(ask.request)};
}

namespace {

std::string address_at(const std::string& house, const people::LinkGiven& given) {
    const bool reset = given.link.kind == people::LinkKind::reset;
    return fmt::format("{}/{}#{}", house, reset ? "reset" : "welcome", given.secret);
}

}  // namespace

std::string address_of_link(const Ask& ask, const people::LinkGiven& given) {
    return address_at(ask.address(), given);
}

base::Result<base::Done> send_link(Ask& ask, const people::LinkGiven& given) {
    return post_link(ask.office, ask.database, given, ask.address(), ask.occasion().at);
}

base::Result<base::Done> post_link(const Office& office, store::Database& database,
                                   const people::LinkGiven& given, const std::string& house,
                                   const std::string& at) {
    const people::Link& link = given.link;
    if (link.email.empty()) return base::Done{};
    const bool reset = link.kind == people::LinkKind::reset;
    const knowledge::RuleBook& book = office.book();
    const std::string& subject =
        book.word(reset ? "server.reset_subject" : "server.invitation_subject").in(link.language);
    const std::string text = notices::filled(
        book.word(reset ? "server.reset_text" : "server.invitation_text").in(link.language),
        {{"expires", link.expires}, {"address", address_at(house, given)}});
    HANSE_CHECK(
        notices::post(database, {link.person, "", link.email, link.language}, subject, text, at));
    return base::Done{};
}

}  // namespace hanse::server
