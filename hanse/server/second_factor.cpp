// SPDX-License-Identifier: GPL-3.0-or-later
// /me/second-factor: set up, confirmed and removed.
#include "hanse/people/second_factor.hpp"

#include "hanse/server/people_values.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/sign_in_values.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "sign-in";

http::Shape offered_shape() {
    return http::named("SecondFactorOffered",
                       http::object({always("secret", some_text(), "密钥", "the secret"),
                                     always("uri", some_text(), "二维码的内容（otpauth:）",
                                            "what the QR code says (otpauth:)")}));
}

http::Shape confirmed_shape() {
    return http::named(
        "SecondFactorConfirmed",
        http::object({always("recovery_codes", http::list(http::text(1, 100)), "恢复码，只显示一次",
                             "recovery codes; they are shown once"),
                      at_times("csrf", http::text(1, 200), "新会话的 X-CSRF-Token",
                               "X-CSRF-Token of the new session"),
                      at_times("expires", http::moment(), "失效", "expires")}));
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
    if (!outcome.session) return base::denied("请重新登录", "sign in again");
    const people::SessionGiven& session = *outcome.session;
    out.set("csrf", session.csrf).set("expires", session.expires);
    Answer answer = http::json(out);
    add_session(answer, ask.request, session.token);
    return answer;
}

Result<Answer> remove_factor(Ask& ask) {
    HANSE_TRY(check, people::check_code(ask.database, ask.office.house(), ask.person().person,
                                        ask.text("code"), ask.request.peer, ask.occasion().at));
    if (!check.right) return base::denied("验证码不正确", "the code is not right");
    HANSE_CHECK(people::remove_second_factor(ask.database, ask.person().person, ask.occasion()));
    return http::nothing();
}

}  // namespace

void add_second_factor(Table& table, Office& office) {
    const Way ways[] = {{Method::post,
                         "/me/second-factor",
                         "factor.offer",
                         kTag,
                         "any-stage",
                         {"设置第二重验证", "begin with a second factor"},
                         {},
                         {},
                         {200, offered_shape()},
                         offer_factor},
                        {Method::post,
                         "/me/second-factor/confirm",
                         "factor.confirm",
                         kTag,
                         "any-stage",
                         {"以验证码确认，返回恢复码", "confirm with a code; gives recovery codes"},
                         {code_field()},
                         {},
                         {200, confirmed_shape()},
                         confirm_factor},
                        {Method::post,
                         "/me/second-factor/remove",
                         "factor.remove",
                         kTag,
                         "signed-in",
                         {"取消第二重验证", "remove the second factor"},
                         {code_field()},
                         {},
                         {204, {}},
                         remove_factor}};
    for (const Way& way : ways) add_way_in(table, office, way);
}

}  // namespace hanse::server
