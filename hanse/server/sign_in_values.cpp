// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/sign_in_values.hpp"

#include "hanse/server/people_values.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

Answer signed_in(const Ask& ask, const people::SignIn& outcome) {
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

http::Shape signed_in_shape() {
    static const http::Shape shape = http::named(
        "SignedIn",
        http::object(
            {always("stage", stage_shape(), "登录到哪一步", "how far the sign-in has come"),
             always("csrf", http::text(1, 200), "X-CSRF-Token", "X-CSRF-Token"),
             always("expires", http::moment(), "失效", "expires")}));
    return shape;
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

void add_way_in(Table& table, Office& office, const Way& way) {
    http::Route& one = add(table, office, way);
    one.body_max = 16 << 10U;
    one.problems = {401, 403, 429};
    one.rate = "sign-in";
}

}  // namespace hanse::server
