// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/people_values.hpp"

#include <fmt/format.h>

#include "hanse/notices/outbox.hpp"
#include "hanse/server/guard.hpp"

namespace hanse::server {

using base::Value;
using http::field;
using http::Need;

http::Shape person_shape() {
    static const http::Shape shape = http::named(
        "Person",
        http::object(
            {field("id", http::text(1, 100), Need::required, {"编号", "id"}),
             field("name", http::text(1, 200), Need::required, {"姓名", "name"}),
             field("email", http::text(0, 200), Need::required, {"邮箱", "e-mail"}),
             field("language", http::one_of({"zh", "en"}), Need::required, {"语言", "language"}),
             field("state", http::one_of({"pending", "active", "blocked"}), Need::required,
                   {"状态", "state"}),
             field("administrator", http::truth(), Need::required,
                   {"系统管理员", "administrator of the server"}),
             field("created", http::moment(), Need::required, {"建立", "created"}),
             field("version", http::whole(1), Need::required, {"版本", "version"})}));
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

/// What the caller calls us, unless the server has an address of its own.
std::string house_of(const Ask& ask) {
    const std::string& public_url = ask.office.settings().public_url;
    if (!public_url.empty()) return public_url;
    return fmt::format("{}://{}", ask.request.secure ? "https" : "http", ask.request.host);
}

std::string address_at(const std::string& house, const people::LinkGiven& given) {
    const bool reset = given.link.kind == people::LinkKind::reset;
    return fmt::format("{}/{}#{}", house, reset ? "reset" : "welcome", given.secret);
}

}  // namespace

std::string address_of_link(const Ask& ask, const people::LinkGiven& given) {
    return address_at(house_of(ask), given);
}

base::Result<base::Done> send_link(Ask& ask, const people::LinkGiven& given) {
    return post_link(ask.office, ask.database, given, house_of(ask), ask.occasion().at);
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
