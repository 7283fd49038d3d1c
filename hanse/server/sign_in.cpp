// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in and going out: passwords, second factors, links that work once.
#include "hanse/people/sign_in.hpp"

#include <fmt/format.h>

#include "hanse/http/etag.hpp"
#include "hanse/people/link.hpp"
#include "hanse/people/second_factor.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/guard.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/reset_wishes.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;

namespace {

constexpr const char* kTag = "sign-in";

/// {stage, csrf, expires} and the cookie; or why not.
Answer answer_of(const Ask& ask, const people::SignIn& outcome) {
    using Outcome = people::SignIn::Outcome;
    if (outcome.outcome == Outcome::wait) {
        Answer out = http::problem(http::problem_for(429, {"失败次数过多，请稍后再试",
                                                           "too many failures: wait a little"}),
                                   ask.language());
        out.headers.set("Retry-After", std::to_string(outcome.wait_seconds));
        return out;
    }
    if (!outcome.session)
        return http::problem(http::problem_for(401, {"用户名、密码或验证码不正确",
                                                     "the name, password or code is not right"}),
                             ask.language());
    const people::SessionGiven& session = *outcome.session;
    Answer out = http::json(Value::map()
                                .set("stage", people::word_of(session.stage))
                                .set("csrf", session.csrf)
                                .set("expires", session.expires));
    add_session(out, ask.request, session.token);
    return out;
}

Result<Answer> sign_in(Ask& ask) {
    HANSE_TRY(outcome, people::sign_in(ask.database, ask.office.house(), ask.text("email"),
                                       ask.text("password"), visitor_of(ask)));
    return answer_of(ask, outcome);
}

Result<Answer> give_code(Ask& ask) {
    HANSE_TRY(outcome,
              people::give_code(ask.database, ask.office.house(), session_cookie(ask.request),
                                ask.text("code"), visitor_of(ask)));
    return answer_of(ask, outcome);
}

Result<Answer> sign_out(Ask& ask) {
    HANSE_CHECK(people::sign_out(ask.database, session_cookie(ask.request), ask.occasion()));
    Answer out = http::nothing();
    end_session_cookie(out, ask.request);
    return out;
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
    return answer_of(ask, outcome);
}

Result<Answer> join_by_link(Ask& ask) {
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

Result<Answer> offer_factor(Ask& ask) {
    HANSE_TRY(offered, people::offer_second_factor(ask.database, ask.office.house(),
                                                   ask.person().person, ask.occasion()));
    return http::json(Value::map().set("secret", offered.secret).set("uri", offered.uri));
}

Result<Answer> confirm_factor(Ask& ask) {
    HANSE_TRY(codes,
              people::confirm_second_factor(ask.database, ask.office.house(), ask.person().person,
                                            ask.text("code"), ask.occasion()));
    Value out = Value::map().set("recovery_codes", Value::list_of(codes));
    if (ask.person().stage == people::Stage::full) return http::json(out);
    HANSE_TRY(outcome, people::finish_enrolment(ask.database, ask.office.house(),
                                                session_cookie(ask.request), visitor_of(ask)));
    out.set("csrf", outcome.session->csrf).set("expires", outcome.session->expires);
    Answer answer = http::json(out);
    add_session(answer, ask.request, outcome.session->token);
    return answer;
}

Result<Answer> remove_factor(Ask& ask) {
    HANSE_TRY(check, people::check_code(ask.database, ask.office.house(), ask.person().person,
                                        ask.text("code"), ask.request.peer, ask.occasion().at));
    if (!check.right) return base::denied("验证码不正确", "the code is not right");
    HANSE_CHECK(people::remove_second_factor(ask.database, ask.person().person, ask.occasion()));
    return http::nothing();
}

http::ShapeField secret_field() {
    return http::field("secret", http::text(1, 100), Need::required,
                       {"链接中的密文", "the secret of the link"});
}
http::ShapeField password_field() {
    return http::field("password", http::text(1, 256), Need::required, {"密码", "password"});
}
http::ShapeField email_field(Need need) {
    return http::field("email", http::text(1, 200), need, {"邮箱", "e-mail"});
}
http::ShapeField code_field() {
    return http::field("code", http::text(1, 40), Need::required,
                       {"验证码或恢复码", "code of the authenticator, or a recovery code"});
}

struct Way {
    Method method;
    const char *path, *id, *who;
    base::Bilingual says;
    std::vector<http::ShapeField> body;
    int status;
    Work work;
};

}  // namespace

void add_sign_in(Table& table, Office& office) {
    const Way ways[] = {
        {Method::post,
         "/sign-in",
         "sign_in.password",
         "anyone",
         {"登录", "sign in"},
         {email_field(Need::required), password_field()},
         200,
         sign_in},
        {Method::post,
         "/sign-in/code",
         "sign_in.code",
         "any-stage",
         {"第二重验证", "give the second factor"},
         {code_field()},
         200,
         give_code},
        {Method::post,
         "/sign-out",
         "sign_in.out",
         "any-stage",
         {"退出", "sign out"},
         {},
         204,
         sign_out},
        {Method::post,
         "/links/look",
         "links.look",
         "anyone",
         {"这个链接是做什么的", "what a link is for"},
         {secret_field()},
         200,
         look_at_link},
        {Method::post,
         "/links/take-up",
         "links.take_up",
         "anyone",
         {"凭链接建立账户", "make the account that a link is for"},
         {secret_field(), http::field("name", http::text(1, 200), Need::required, {"姓名", "name"}),
          password_field(), email_field(Need::optional),
          http::field("language", http::one_of({"zh", "en"}), Need::optional,
                      {"语言", "language"})},
         200,
         take_up_link},
        {Method::post,
         "/links/join",
         "links.join",
         "signed-in",
         {"凭邀请加入", "join by an invitation"},
         {secret_field()},
         200,
         join_by_link},
        {Method::post,
         "/password/forgotten",
         "password.forgotten",
         "anyone",
         {"忘记密码：寄送链接", "a forgotten password: send a link"},
         {email_field(Need::required)},
         204,
         ask_reset},
        {Method::post,
         "/password/reset",
         "password.reset",
         "anyone",
         {"凭链接设新密码", "a new password by a link"},
         {secret_field(), password_field()},
         204,
         reset},
        {Method::post,
         "/me/second-factor",
         "factor.offer",
         "any-stage",
         {"设置第二重验证", "begin with a second factor"},
         {},
         200,
         offer_factor},
        {Method::post,
         "/me/second-factor/confirm",
         "factor.confirm",
         "any-stage",
         {"以验证码确认，返回恢复码", "confirm with a code; gives recovery codes"},
         {code_field()},
         200,
         confirm_factor},
        {Method::post,
         "/me/second-factor/remove",
         "factor.remove",
         "signed-in",
         {"取消第二重验证", "remove the second factor"},
         {code_field()},
         204,
         remove_factor}};
    for (const Way& way : ways) {
        http::Route one = route(way.method, way.path, way.id, kTag, way.says);
        one.who = way.who;
        if (!way.body.empty()) one.body = http::object(way.body);
        one.body_max = 16 << 10U;
        http::Outcome outcome{way.status, {"完成", "done"}, {}, "application/json"};
        if (way.status == 200) outcome.shape = http::any_json();
        one.outcomes = {outcome};
        one.problems = {401, 403, 429};
        one.rate = "sign-in";
        one.action = action(office, way.work);
        table.push_back(std::move(one));
    }
}

}  // namespace hanse::server
