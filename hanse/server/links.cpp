// SPDX-License-Identifier: GPL-3.0-or-later
// /links, /password: links that work once: an invitation taken up, a password set anew.
#include "hanse/people/link.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/reset_wishes.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/sign_in_values.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "sign-in";

http::Shape link_shape() {
    return http::named(
        "Link", http::object({always("kind", http::one_of({"invitation", "reset", "administrator"}),
                                     "种类", "kind"),
                              always("email", http::text(0, 200), "邮箱", "e-mail"),
                              always("expires", http::moment(), "失效", "expires"),
                              at_times("scope", some_text(), "范围", "scope"),
                              at_times("role", role_shape(), "角色", "role"),
                              at_times("member", id_shape(), "成员", "member")}));
}

Value link_value(const people::Link& link) {
    Value out = Value::map()
                    .set("kind", people::word_of(link.kind))
                    .set("email", link.email)
                    .set("expires", link.expires);
    if (!link.scope) return out;
    out.set("scope", link.scope->text()).set("role", people::word_of(link.role));
    if (!link.member.empty()) out.set("member", link.member);
    return out;
}

Result<Answer> look_at_link(Ask& ask) {
    HANSE_TRY(link, people::look_at_link(ask.database, ask.text("secret"), ask.occasion().at));
    return http::json(link_value(link));
}

/// An account out of a link, and signed in at once.
Result<Answer> take_up_link(Ask& ask) {
    const people::Newcomer newcomer{.name = ask.text("name"),
                                    .password = ask.text("password"),
                                    .email = ask.text("email"),
                                    .language = people::language_of(ask.text("language"))};
    HANSE_TRY(person, people::take_up_link(ask.database, ask.office.house(), ask.text("secret"),
                                           newcomer, ask.occasion()));
    HANSE_TRY(outcome, people::begin_session(ask.database, ask.office.house(), person.id,
                                             "password", false, visitor_of(ask)));
    return signed_in(ask, outcome);
}

Result<Answer> join_by_link(Ask& ask) {
    HANSE_TRY(link, people::look_at_link(ask.database, ask.text("secret"), ask.occasion().at));
    if (link.scope && link.scope->kind == people::Scope::Kind::alliance &&
        !people::within_scope(ask.person(), link.scope->id))
        return base::denied("此令牌仅限若干联盟，不能加入别的联盟",
                            "this token is within some alliances and cannot join another one");
    HANSE_TRY(person, people::join_by_link(ask.database, ask.text("secret"), ask.person().person,
                                           ask.occasion()));
    return http::json(person_value(person));
}

/// Says the same, and takes as long, whether or not anybody has that address.
Result<Answer> ask_reset(Ask& ask) {
    HANSE_CHECK(wish_reset(ask.database, ask.text("email"), ask.occasion()));
    ask.office.wake_ticker();
    return http::nothing();
}

Result<Answer> reset(Ask& ask) {
    HANSE_CHECK(people::reset_password(ask.database, ask.office.house(), ask.text("secret"),
                                       ask.text("password"), ask.occasion()));
    return http::nothing();
}

}  // namespace

void add_links(Table& table, Office& office) {
    const Way ways[] = {
        {Method::post,
         "/links/look",
         "links.look",
         kTag,
         "anyone",
         {"这个链接是做什么的", "what a link is for"},
         {secret_field()},
         {},
         {200, link_shape()},
         look_at_link},
        {Method::post,
         "/links/take-up",
         "links.take_up",
         kTag,
         "anyone",
         {"凭链接建立账户", "make the account that a link is for"},
         {secret_field(), http::field("name", http::text(1, 200), Need::required, {"姓名", "name"}),
          password_field(), email_field(Need::optional), person_language_field()},
         {},
         {200, signed_in_shape()},
         take_up_link},
        {Method::post,
         "/links/join",
         "links.join",
         kTag,
         "signed-in",
         {"凭邀请加入", "join by an invitation"},
         {secret_field()},
         {},
         {200, person_shape()},
         join_by_link},
        {Method::post,
         "/password/forgotten",
         "password.forgotten",
         kTag,
         "anyone",
         {"忘记密码：寄送链接", "a forgotten password: send a link"},
         {email_field(Need::required)},
         {},
         {204, {}},
         ask_reset},
        {Method::post,
         "/password/reset",
         "password.reset",
         kTag,
         "anyone",
         {"凭链接设新密码", "a new password by a link"},
         {secret_field(), password_field()},
         {},
         {204, {}},
         reset}};
    for (const Way& way : ways) add_way_in(table, office, way);
}

}  // namespace hanse::server
