// SPDX-License-Identifier: GPL-3.0-or-later
// /me; /people for administrators; /alliances/{alliance}/people for its secretariat.
#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/people/password.hpp"
#include "hanse/people/second_factor.hpp"
#include "hanse/people/session.hpp"
#include "hanse/people/token.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;
using people::Role;

namespace {

Result<Answer> show_me(Ask& ask) {
    const people::Principal& me = ask.person();
    HANSE_TRY(person, people::person(ask.database, me.person));
    HANSE_TRY(factor, people::has_second_factor(ask.database, me.person));
    Value grants = Value::list();
    for (const people::Grant& grant : me.grants) grants.push(grant_value(grant));
    Value out = person_value(person)
                    .set("stage", people::word_of(me.stage))
                    .set("second_factor", factor)
                    .set("grants", std::move(grants));
    if (!me.csrf.empty()) out.set("csrf", me.csrf);
    return http::json(out);
}

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

Result<Answer> changed(Ask& ask, const std::string& person) {
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(now, people::change_person(ask.database, person, version, change_of(ask.request.json),
                                         ask.occasion(), ask.text("reason")));
    return http::json(person_value(now)).with("ETag", http::etag_of_version(now.version));
}

Result<Answer> change_me(Ask& ask) { return changed(ask, ask.person().person); }

Result<Answer> change_password(Ask& ask) {
    if (ask.person().how != people::How::session)
        return base::denied("令牌不能修改密码", "a token cannot change the password");
    HANSE_CHECK(people::change_password(ask.database, ask.office.house(), ask.person().person,
                                        ask.text("old"), ask.text("password"), ask.occasion(),
                                        ask.person().session));
    return http::nothing();
}

Result<Answer> list_sessions(Ask& ask) {
    HANSE_TRY(all, people::sessions_of(ask.database, ask.office.house(), ask.person().person,
                                       ask.occasion().at));
    Value items = Value::list();
    for (const people::Session& one : all)
        items.push(Value::map()
                       .set("id", one.id)
                       .set("how", one.how)
                       .set("from", one.from)
                       .set("agent", one.agent)
                       .set("started", one.started)
                       .set("seen", one.seen)
                       .set("expires", one.expires)
                       .set("this", one.id == ask.person().session));
    return list_of(std::move(items));
}

Result<Answer> end_session(Ask& ask) {
    HANSE_CHECK(people::end_session(ask.database, ask.person().person, ask.request.at("session"),
                                    ask.occasion()));
    return http::nothing();
}

Value token_value(const people::Token& token) {
    return Value::map()
        .set("id", token.id)
        .set("name", token.name)
        .set("write", token.scope.write)
        .set("alliances", Value::list_of(token.scope.alliances))
        .set("areas", Value::list_of(token.scope.areas))
        .set("created", token.created)
        .set("expires", token.expires)
        .set("used", token.used);
}

Result<Answer> list_tokens(Ask& ask) {
    HANSE_TRY(all, people::tokens_of(ask.database, ask.person().person, ask.occasion().at));
    Value items = Value::list();
    for (const people::Token& one : all) items.push(token_value(one));
    return list_of(std::move(items));
}

Result<Answer> give_token(Ask& ask) {
    if (ask.person().how != people::How::session)
        return base::denied("令牌不能生成令牌", "a token cannot make tokens");
    people::TokenScope scope{.write = base::true_in(ask.request.json, "write"),
                             .alliances = base::texts_in(ask.request.json, "alliances"),
                             .areas = base::texts_in(ask.request.json, "areas")};
    HANSE_TRY(given, people::give_token(ask.database, ask.person().person, ask.text("name"), scope,
                                        ask.text("expires"), ask.occasion()));
    return http::created("/api/v1/me/tokens/" + given.token.id,
                         token_value(given.token).set("secret", given.secret));
}

Result<Answer> revoke_token(Ask& ask) {
    HANSE_CHECK(people::revoke_token(ask.database, ask.person().person, ask.request.at("token"),
                                     ask.occasion()));
    return http::nothing();
}

Result<Answer> list_people(Ask& ask) {
    people::PersonsWanted wanted{.part = ask.query("words"),
                                 .state = {},
                                 .after = ask.query("after"),
                                 .count_max = ask.number("count", 100)};
    const std::string format = ask.query("format");
    if (!format.empty() && format != "json") wanted.count_max = kExportMax;
    HANSE_TRY(all, people::persons(ask.database, wanted));
    Value items = Value::list();
    for (const people::Person& one : all) items.push(person_value(one));
    if (!format.empty() && format != "json") return exported("people", items, format);
    return list_of(std::move(items));
}

Result<Answer> change_person(Ask& ask) { return changed(ask, ask.request.at("person")); }

Result<Answer> reset_person(Ask& ask) {
    HANSE_TRY(given, people::give_reset(ask.database, ask.office.house(), ask.request.at("person"),
                                        ask.occasion()));
    return http::json(Value::map()
                          .set("address", address_of_link(ask, given))
                          .set("expires", given.link.expires));
}

/// Who sits at the table, for everybody who does.
Result<Answer> list_seats(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    if (seat.roles.empty()) return base::denied("仅供联盟成员查看", "for those at the table");
    HANSE_TRY(all,
              people::grants_in(ask.database, {people::Scope::Kind::alliance, seat.alliance.id}));
    Value items = Value::list();
    for (const people::Grant& grant : all) {
        HANSE_TRY(person, people::person(ask.database, grant.person));
        Value item = grant_value(grant);
        item.set("name", person.name);
        if (seat.holds(Role::secretariat)) item.set("email", person.email);
        items.push(std::move(item));
    }
    return list_of(std::move(items));
}

Result<people::Grant> wanted_grant(Ask& ask, people::Scope scope) {
    const auto role = people::role_of(ask.text("role"));
    if (!role || *role == Role::everyone)
        return base::invalid({.file = "#/role"}, "不是角色", "not a role");
    people::Grant out;
    out.person = ask.text("person");
    out.scope = std::move(scope);
    out.role = *role;
    out.member = ask.text("member");
    return out;
}

Result<Answer> grant_seat(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::alliance, seat.alliance.id}));
    HANSE_TRY(given, people::grant(ask.database, wanted, ask.occasion(), ask.text("reason")));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/people/" + given.id,
                         grant_value(given));
}

/// The last who serves an alliance cannot leave it to nobody.
Result<base::Done> somebody_stays(Ask& ask, const people::Grant& going) {
    if (going.role != Role::secretariat) return base::Done{};
    HANSE_TRY(all, people::grants_in(ask.database, going.scope));
    for (const people::Grant& one : all)
        if (one.role == Role::secretariat && one.id != going.id) return base::Done{};
    return base::conflict({}, "联盟至少须有一名秘书处人员",
                          "an alliance needs at least one person of its secretariat");
}

Result<Answer> withdraw_seat(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(grant, people::grant_by_id(ask.database, ask.request.at("grant")));
    if (grant.scope.kind != people::Scope::Kind::alliance || grant.scope.id != seat.alliance.id)
        return base::not_found({}, "没有这项授权", "there is no such grant");
    HANSE_CHECK(somebody_stays(ask, grant));
    HANSE_CHECK(people::withdraw(ask.database, grant.id, ask.occasion(), ask.query("reason")));
    return http::nothing();
}

Result<Answer> invite(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::alliance, seat.alliance.id}));
    HANSE_TRY(given, people::invite(ask.database, ask.office.house(),
                                    {.email = ask.text("email"),
                                     .language = people::language_of(ask.text("language")),
                                     .scope = wanted.scope,
                                     .role = wanted.role,
                                     .member = wanted.member},
                                    ask.occasion()));
    HANSE_CHECK(send_link(ask, given));
    return http::json(Value::map()
                          .set("id", given.link.id)
                          .set("address", address_of_link(ask, given))
                          .set("expires", given.link.expires),
                      201);
}

Result<Answer> list_invitations(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(all, people::invitations(
                       ask.database, people::Scope{people::Scope::Kind::alliance, seat.alliance.id},
                       ask.occasion().at));
    Value items = Value::list();
    for (const people::Link& one : all)
        items.push(Value::map()
                       .set("id", one.id)
                       .set("email", one.email)
                       .set("role", people::word_of(one.role))
                       .set("member", one.member)
                       .set("given", one.given)
                       .set("given_by", one.given_by)
                       .set("expires", one.expires));
    return list_of(std::move(items));
}

Result<Answer> revoke_invitation(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(all, people::invitations(
                       ask.database, people::Scope{people::Scope::Kind::alliance, seat.alliance.id},
                       ask.occasion().at));
    for (const people::Link& one : all)
        if (one.id == ask.request.at("invitation")) {
            HANSE_CHECK(people::revoke_link(ask.database, one.id, ask.occasion()));
            return http::nothing();
        }
    return base::not_found({}, "没有这份邀请", "there is no such invitation");
}

/// Bureaus, by region.
Result<Answer> grant_region(Ask& ask) {
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::region, ask.text("region")}));
    HANSE_TRY(given, people::grant(ask.database, wanted, ask.occasion(), ask.text("reason")));
    return http::json(grant_value(given), 201);
}

Result<Answer> withdraw_region(Ask& ask) {
    HANSE_TRY(grant, people::grant_by_id(ask.database, ask.request.at("grant")));
    if (grant.scope.kind != people::Scope::Kind::region)
        return base::not_found({}, "没有这项授权", "there is no such grant");
    HANSE_CHECK(people::withdraw(ask.database, grant.id, ask.occasion(), ask.query("reason")));
    return http::nothing();
}

http::ShapeField role_field() {
    std::vector<std::string> words;
    for (const std::string_view word : people::role_words())
        if (word != "public") words.emplace_back(word);
    return http::field("role", http::one_of(std::move(words)), Need::required, {"角色", "role"});
}

std::vector<http::ShapeField> change_fields(bool by_administrator) {
    std::vector<http::ShapeField> out{
        text_field("name", 200, Need::optional, "姓名", "name"),
        http::field("language", http::one_of({"zh", "en"}), Need::optional, {"语言", "language"})};
    if (!by_administrator) return out;
    out.push_back(text_field("email", 200, Need::optional, "邮箱", "e-mail"));
    out.push_back(http::field("state", http::one_of({"active", "blocked"}), Need::optional,
                              {"状态", "state"}));
    out.push_back(http::field("administrator", http::truth(), Need::optional,
                              {"系统管理员", "administrator"}));
    out.push_back(reason_field());
    return out;
}

void add_me(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/me",
         "me.show",
         "me",
         "any-stage",
         {"本人", "who you are"},
         {},
         {},
         200,
         show_me},
        {Method::patch,
         "/me",
         "me.change",
         "me",
         "signed-in",
         {"修改本人资料", "change your data"},
         change_fields(false),
         {},
         200,
         change_me},
        {Method::post,
         "/me/password",
         "me.password",
         "me",
         "signed-in",
         {"修改密码", "change the password"},
         {text_field("old", 256, Need::required, "原密码", "the old one"),
          text_field("password", 256, Need::required, "新密码", "the new one")},
         {},
         204,
         change_password},
        {Method::get,
         "/me/sessions",
         "sessions.list",
         "me",
         "signed-in",
         {"登录的设备", "your sessions"},
         {},
         {},
         200,
         list_sessions},
        {Method::del,
         "/me/sessions/{session}",
         "sessions.end",
         "me",
         "signed-in",
         {"使其退出", "end one"},
         {},
         {},
         204,
         end_session},
        {Method::get,
         "/me/tokens",
         "tokens.list",
         "me",
         "signed-in",
         {"令牌", "your tokens"},
         {},
         {},
         200,
         list_tokens},
        {Method::post,
         "/me/tokens",
         "tokens.give",
         "me",
         "signed-in",
         {"生成令牌（只显示一次）", "make a token; it is shown once"},
         {text_field("name", 100, Need::required, "名称", "name"),
          http::field("write", http::truth(), Need::optional, {"可写", "may write"}),
          http::field("alliances", http::list(http::text(1, 200), 1000), Need::optional,
                      {"限于这些联盟", "only these alliances"}),
          http::field("areas", http::list(http::text(1, 50), 20), Need::optional,
                      {"限于这些范围", "only these areas"}),
          http::field("expires", http::moment(), Need::required,
                      {"到期（一年以内）", "at most a year from now"})},
         {},
         201,
         give_token},
        {Method::del,
         "/me/tokens/{token}",
         "tokens.revoke",
         "me",
         "signed-in",
         {"作废令牌", "revoke a token"},
         {},
         {},
         204,
         revoke_token}};
    for (const Way& way : ways) add(table, office, way);
}

void add_administration(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/people",
         "people.list",
         "people",
         "administrator",
         {"全部账户", "every account"},
         {},
         {{"words", http::text(0, 200), Need::optional, {"姓名或邮箱中的词", "in name or address"}},
          {"after",
           http::text(0, 100),
           Need::optional,
           {"上一页最后的编号", "last id of the page before"}},
          count_parameter(1000),
          format_parameter()},
         200,
         list_people},
        {Method::patch,
         "/people/{person}",
         "people.change",
         "people",
         "administrator",
         {"修改账户（停用、授予管理员）", "change an account"},
         change_fields(true),
         {},
         200,
         change_person},
        {Method::post,
         "/people/{person}/reset",
         "people.reset",
         "people",
         "administrator",
         {"生成重设密码的链接", "a link to set a new password"},
         {},
         {},
         200,
         reset_person},
        {Method::post,
         "/regions",
         "regions.grant",
         "people",
         "administrator",
         {"授予主管部门对某地区的角色", "give a bureau its region"},
         {text_field("person", 100, Need::required, "人员", "person"), role_field(),
          text_field("region", 200, Need::required, "地区（与联盟资料一致）",
                     "region, as alliances state it"),
          reason_field()},
         {},
         201,
         grant_region},
        {Method::del,
         "/regions/{grant}",
         "regions.withdraw",
         "people",
         "administrator",
         {"收回", "withdraw it"},
         {},
         {reason_parameter()},
         204,
         withdraw_region}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace

void add_people(Table& table, Office& office) {
    add_me(table, office);
    add_administration(table, office);
    const http::ShapeField member =
        text_field("member", 200, Need::optional, "所代表的成员", "the member they stand for");
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/people",
         "seats.list",
         "people",
         "signed-in",
         {"联盟中的人员和角色", "who is what in the alliance"},
         {},
         {},
         200,
         list_seats},
        {Method::post,
         "/alliances/{alliance}/people",
         "seats.grant",
         "people",
         "signed-in",
         {"授予角色", "give a role"},
         {text_field("person", 100, Need::required, "人员", "person"), role_field(), member,
          reason_field()},
         {},
         201,
         grant_seat},
        {Method::del,
         "/alliances/{alliance}/people/{grant}",
         "seats.withdraw",
         "people",
         "signed-in",
         {"收回角色", "withdraw a role"},
         {},
         {reason_parameter()},
         204,
         withdraw_seat},
        {Method::get,
         "/alliances/{alliance}/invitations",
         "invitations.list",
         "people",
         "signed-in",
         {"未使用的邀请", "open invitations"},
         {},
         {},
         200,
         list_invitations},
        {Method::post,
         "/alliances/{alliance}/invitations",
         "invitations.give",
         "people",
         "signed-in",
         {"邀请", "invite somebody"},
         {text_field("email", 200, Need::required, "邮箱", "e-mail"), role_field(), member,
          http::field("language", http::one_of({"zh", "en"}), Need::optional,
                      {"语言", "language"})},
         {},
         201,
         invite},
        {Method::del,
         "/alliances/{alliance}/invitations/{invitation}",
         "invitations.revoke",
         "people",
         "signed-in",
         {"撤回邀请", "revoke an invitation"},
         {},
         {},
         204,
         revoke_invitation}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
