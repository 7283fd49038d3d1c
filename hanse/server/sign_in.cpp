// SPDX-License-Identifier: GPL-3.0-or-later
// /sign-in, /sign-out: by a password, and a second factor if there is one.
#include "hanse/server/people_values.hpp"
#include "hanse/server/sign_in_values.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "sign-in";

Result<Answer> sign_in(Ask& ask) {
    HANSE_TRY(outcome, people::sign_in(ask.database, ask.office.house(), ask.text("email"),
                                       ask.text("password"), visitor_of(ask)));
    return signed_in(ask, outcome);
}

Result<Answer> give_code(Ask& ask) {
    HANSE_TRY(outcome,
              people::give_code(ask.database, ask.office.house(), session_cookie(ask.request),
                                ask.text("code"), visitor_of(ask)));
    return signed_in(ask, outcome);
}

Result<Answer> sign_out(Ask& ask) {
    HANSE_CHECK(people::sign_out(ask.database, session_cookie(ask.request), ask.occasion()));
    Answer out = http::nothing();
    end_session_cookie(out, ask.request);
    return out;
}

}  // namespace

void add_sign_in(Table& table, Office& office) {
    const Way ways[] = {{Method::post,
                         "/sign-in",
                         "sign_in.password",
                         kTag,
                         "anyone",
                         {"登录", "sign in"},
                         {email_field(Need::required), password_field()},
                         {},
                         {200, signed_in_shape()},
                         sign_in},
                        {Method::post,
                         "/sign-in/code",
                         "sign_in.code",
                         kTag,
                         "any-stage",
                         {"第二重验证", "give the second factor"},
                         {code_field()},
                         {},
                         {200, signed_in_shape()},
                         give_code},
                        {Method::post,
                         "/sign-out",
                         "sign_in.out",
                         kTag,
                         "any-stage",
                         {"退出", "sign out"},
                         {},
                         {},
                         {204, {}},
                         sign_out}};
    for (const Way& way : ways) add_way_in(table, office, way);
}

}  // namespace hanse::server
