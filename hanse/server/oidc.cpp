// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at an outside provider: the browser goes there and comes back.
#include "hanse/people/oidc.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/server/ask.hpp"
#include "hanse/server/guard.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "sign-in";
constexpr const char* kStateCookie = "hanse-oidc";
constexpr int kStateCookie_s = 600;

people::Oidc* provider_of(const Ask& ask) {
    for (const auto& one : ask.office.providers())
        if (one->provider().name == ask.request.at("provider")) return one.get();
    return nullptr;
}

base::Error no_provider() {
    return base::not_found({}, "没有这个身份提供方", "there is no such provider");
}

std::string back_address(const Ask& ask) {
    return fmt::format("{}/api/v1/sign-in/{}/back", ask.address(), ask.request.at("provider"));
}

std::string state_cookie(const Ask& ask, const std::string& value, int seconds) {
    return fmt::format("{}={}; Path=/api/v1/sign-in; HttpOnly; SameSite=Lax; Max-Age={}{}",
                       kStateCookie, value, seconds, ask.request.secure ? "; Secure" : "");
}

/// Only to a page of ours.
std::string own_page(const std::string& wanted) {
    return wanted.starts_with('/') && !wanted.starts_with("//") ? wanted : "/";
}

Result<Answer> list_providers(Ask& ask) {
    Value items = Value::list();
    for (const auto& one : ask.office.providers())
        items.push(Value::map()
                       .set("name", one->provider().name)
                       .set("title", words_value(one->provider().title)));
    return http::json(Value::map().set("items", std::move(items)));
}

Result<Answer> begin(Ask& ask) {
    people::Oidc* provider = provider_of(ask);
    if (provider == nullptr) return no_provider();
    HANSE_TRY(start, provider->begin(ask.office.house(), back_address(ask),
                                     own_page(ask.query("to")), ask.occasion().at));
    Answer out = http::redirect(start.url);
    out.headers.add("Set-Cookie", state_cookie(ask, start.cookie, kStateCookie_s));
    return out;
}

Result<Answer> come_back(Ask& ask) {
    people::Oidc* provider = provider_of(ask);
    if (provider == nullptr) return no_provider();
    const std::string* cookie = ask.request.cookies.find(kStateCookie);
    HANSE_TRY(back, provider->finish(ask.database, ask.office.house(),
                                     {.code = ask.query("code"),
                                      .state = ask.query("state"),
                                      .issuer = ask.query("iss"),
                                      .error = ask.query("error"),
                                      .cookie = cookie != nullptr ? *cookie : std::string()},
                                     ask.occasion().at));
    HANSE_TRY(admitted, people::admit(ask.database, ask.office.house(), provider->provider(),
                                      back.claims, visitor_of(ask)));
    Answer out = http::redirect(admitted.pending ? "/pending" : own_page(back.return_to));
    out.headers.add("Set-Cookie", state_cookie(ask, "", 0));
    if (admitted.sign_in.session) add_session(out, ask.request, admitted.sign_in.session->token);
    return out;
}

http::Parameter text_parameter(const char* name, std::size_t longest, const char* zh,
                               const char* en) {
    return {name, http::text(0, longest), Need::optional, {zh, en}};
}

}  // namespace

void add_oidc(Table& table, Office& office) {
    http::Route all = route(Method::get, "/sign-in", "sign_in.providers", kTag,
                            {"可用的身份提供方", "outside providers"});
    all.who = "anyone";
    all.outcomes = {
        {200,
         {"列表", "the list"},
         http::object({always(
             "items",
             http::list(http::named(
                 "Provider", http::object({always("name", id_shape(), "编号", "name"),
                                           always("title", words_shape(), "名称", "title")}))),
             "全部", "all of them")})}};
    all.action = action(office, list_providers);
    table.push_back(std::move(all));

    http::Route go = route(Method::get, "/sign-in/{provider}", "sign_in.begin", kTag,
                           {"前往身份提供方", "off to the provider"});
    go.who = "anyone";
    go.in_query = {text_parameter("to", 500, "登录后的页面", "the page to come back to")};
    go.outcomes = {{303, {"前往", "go there"}, {}}};
    go.action = action(office, begin);
    table.push_back(std::move(go));

    http::Route back = route(Method::get, "/sign-in/{provider}/back", "sign_in.back", kTag,
                             {"自身份提供方返回", "back from the provider"});
    back.who = "anyone";
    back.in_query = {text_parameter("code", 4000, "授权码", "code"),
                     text_parameter("state", 4000, "状态", "state"),
                     text_parameter("iss", 500, "签发者", "issuer"),
                     text_parameter("session_state", 1000, "会话状态", "session state"),
                     text_parameter("scope", 1000, "范围", "scope"),
                     text_parameter("error", 200, "错误", "error"),
                     text_parameter("error_description", 2000, "说明", "description")};
    back.outcomes = {{303, {"已登录", "signed in"}, {}}};
    back.action = action(office, come_back);
    table.push_back(std::move(back));
}

}  // namespace hanse::server
