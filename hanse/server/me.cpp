// SPDX-License-Identifier: GPL-3.0-or-later
// /me: who one is, one's sessions and tokens.
#include "hanse/base/value_fields.hpp"
#include "hanse/people/password.hpp"
#include "hanse/people/second_factor.hpp"
#include "hanse/people/session.hpp"
#include "hanse/people/token.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "me";

http::Shape me_shape() {
    std::vector<http::ShapeField> fields = person_fields();
    fields.push_back(
        always("stage", stage_shape(), "登录到哪一步", "how far the sign-in has come"));
    fields.push_back(
        always("second_factor", http::truth(), "已设第二重验证", "has a second factor"));
    fields.push_back(always("grants", http::list(grant_shape()), "角色", "roles"));
    fields.push_back(
        at_times("csrf", http::text(1, 200), "会话的 X-CSRF-Token", "X-CSRF-Token of the session"));
    return http::named("Me", http::object(std::move(fields)));
}

Result<Answer> show_me(Ask& ask) {
    const people::Principal& me = ask.person();
    HANSE_TRY(person, people::person(ask.database, me.person));
    HANSE_TRY(factor, people::has_second_factor(ask.database, me.person));
    Value grants = Value::list();
    for (const people::Grant& grant : me.grants)
        if (grant.scope.kind == people::Scope::Kind::region ||
            people::within_scope(me, grant.scope.id))
            grants.push(grant_value(grant));
    Value out = person_value(person)
                    .set("stage", people::word_of(me.stage))
                    .set("second_factor", factor)
                    .set("grants", std::move(grants));
    if (!me.csrf.empty()) out.set("csrf", me.csrf);
    return http::json(out);
}

Result<Answer> change_me(Ask& ask) { return changed_person(ask, ask.person().person); }

Result<Answer> change_password(Ask& ask) {
    if (ask.person().how != people::How::session)
        return base::denied("令牌不能修改密码", "a token cannot change the password");
    HANSE_CHECK(people::change_password(ask.database, ask.office.house(), ask.person().person,
                                        ask.text("old"), ask.text("password"), ask.occasion(),
                                        ask.person().session));
    return http::nothing();
}

http::Shape session_shape() {
    return http::named(
        "Session",
        http::object({always("id", id_shape(), "编号", "id"),
                      always("how", http::text(0, 100), "登录方式", "how one signed in"),
                      always("from", http::text(0, 200), "网络地址", "network address"),
                      always("agent", http::text(0, 300), "浏览器", "browser"),
                      always("started", http::moment(), "开始", "begun"),
                      always("seen", http::moment(), "最近使用", "last used"),
                      always("expires", http::moment(), "失效", "expires"),
                      always("this", http::truth(), "即本次会话", "is this very session")}));
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

std::vector<http::ShapeField> token_fields() {
    return {always("id", id_shape(), "编号", "id"),
            always("name", http::text(0, 200), "名称", "name"),
            always("write", http::truth(), "可写", "may write"),
            always("alliances", http::list(id_shape()), "限于这些联盟", "only these alliances"),
            always("areas", http::list(http::text(1, 100)), "另含：administration（系统管理）",
                   "and also: administration of the server"),
            always("created", http::moment(), "生成", "made"),
            always("expires", http::moment(), "到期", "expires"),
            always("used", moment_or_none(), "最近使用；从未则为空", "last used; empty: never")};
}

http::Shape token_shape() { return http::named("Token", http::object(token_fields())); }

http::Shape token_given_shape() {
    std::vector<http::ShapeField> fields = token_fields();
    fields.push_back(
        always("secret", http::text(1, 200), "令牌，只显示一次", "the token; it is shown once"));
    return http::named("TokenGiven", http::object(std::move(fields)));
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

void add_self(Table& table, Office& office) {
    const Way ways[] = {{Method::get,
                         "/me",
                         "me.show",
                         kTag,
                         "any-stage",
                         {"本人", "who you are"},
                         {},
                         {},
                         {200, me_shape()},
                         show_me},
                        {Method::patch,
                         "/me",
                         "me.change",
                         kTag,
                         "signed-in",
                         {"修改本人资料", "change your data"},
                         {person_name_field(), person_language_field()},
                         {},
                         {200, person_shape()},
                         change_me},
                        {Method::post,
                         "/me/password",
                         "me.password",
                         kTag,
                         "signed-in",
                         {"修改密码", "change the password"},
                         {text_field("old", 256, Need::required, "原密码", "the old one"),
                          text_field("password", 256, Need::required, "新密码", "the new one")},
                         {},
                         {204, {}},
                         change_password}};
    for (const Way& way : ways) add(table, office, way);
}

void add_sessions(Table& table, Office& office) {
    const Way ways[] = {{Method::get,
                         "/me/sessions",
                         "sessions.list",
                         kTag,
                         "signed-in",
                         {"登录的设备", "your sessions"},
                         {},
                         {},
                         {200, page_of(session_shape())},
                         list_sessions},
                        {Method::del,
                         "/me/sessions/{session}",
                         "sessions.end",
                         kTag,
                         "signed-in",
                         {"使其退出", "end one"},
                         {},
                         {},
                         {204, {}},
                         end_session}};
    for (const Way& way : ways) add(table, office, way);
}

void add_tokens(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/me/tokens",
         "tokens.list",
         kTag,
         "signed-in",
         {"令牌", "your tokens"},
         {},
         {},
         {200, page_of(token_shape())},
         list_tokens},
        {Method::post,
         "/me/tokens",
         "tokens.give",
         kTag,
         "signed-in",
         {"生成令牌（只显示一次）", "make a token; it is shown once"},
         {text_field("name", 100, Need::required, "名称", "name"),
          http::field("write", http::truth(), Need::optional, {"可写", "may write"}),
          http::field("alliances", http::list(http::text(1, 200), 1000), Need::optional,
                      {"限于这些联盟", "only these alliances"}),
          http::field("areas", http::list(http::one_of({"administration"}), 1), Need::optional,
                      {"另含系统管理，须明确写出",
                       "administration of the server too, which has to be named"}),
          http::field("expires", http::moment(), Need::required,
                      {"到期（一年以内）", "at most a year from now"})},
         {},
         {201, token_given_shape()},
         give_token},
        {Method::del,
         "/me/tokens/{token}",
         "tokens.revoke",
         kTag,
         "signed-in",
         {"作废令牌", "revoke a token"},
         {},
         {},
         {204, {}},
         revoke_token}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace

void add_me(Table& table, Office& office) {
    add_self(table, office);
    add_sessions(table, office);
    add_tokens(table, office);
}

}  // namespace hanse::server
