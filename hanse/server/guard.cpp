// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/guard.hpp"

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/callers.hpp"
#include "hanse/store/writes.hpp"

namespace hanse::server {

using http::Request;

namespace {

std::optional<Answer> refusal(int status, const Request& request, std::string zh, std::string en) {
    return http::problem(http::problem_for(status, {std::move(zh), std::move(en)}),
                         request.language);
}

people::Credentials credentials_of(const Request& request) {
    people::Credentials out;
    const std::string* cookie = request.cookies.find(request.secure ? kSecureCookie : kPlainCookie);
    if (cookie != nullptr) out.cookie = *cookie;
    constexpr std::string_view kBearer = "Bearer ";
    const std::string_view sent = request.headers.find("Authorization");
    if (sent.starts_with(kBearer)) out.bearer = sent.substr(kBearer.size());
    return out;
}

std::optional<Answer> too_fast(http::RateLimit& limit, const std::string& key,
                               const Request& request) {
    const auto wait = limit.take(key, std::chrono::steady_clock::now());
    if (wait.count() == 0) return std::nullopt;
    auto out =
        refusal(429, request, "请求过于频繁，请稍后再试", "too many requests: wait a little");
    out->headers.set("Retry-After", fmt::format("{}", (wait.count() + 999) / 1000));
    return out;
}

/// May this principal, or nobody, go through this door?
std::optional<Answer> shut(const people::Principal* principal, const Request& request,
                           const http::Route& route) {
    if (route.who == "anyone") return std::nullopt;
    if (principal == nullptr) return refusal(401, request, "请先登录", "sign in first");
    if (route.who == "any-stage") return std::nullopt;
    if (principal->stage != people::Stage::full)
        return refusal(401, request, "请先完成第二重验证", "give the second factor first");
    if (route.who == "administrator" &&
        !(principal->administrator && people::reaches(*principal, people::kAdministration)))
        return refusal(403, request, "仅限系统管理员", "for administrators of the server only");
    return std::nullopt;
}

/// A page of somebody else's must not act through the cookie of ours; a token not beyond its scope.
std::optional<Answer> forged(const people::Principal& principal, const Request& request) {
    if (http::is_safe(request.method)) return std::nullopt;
    if (principal.how == people::How::token)
        return principal.scope.write
                   ? std::nullopt
                   : refusal(403, request, "此令牌只能读取", "this token reads only");
    if (people::csrf_fits(principal, request.headers.find(kCsrfHeader))) return std::nullopt;
    return refusal(403, request, fmt::format("缺少或错误的 {}", kCsrfHeader),
                   fmt::format("{} is missing or wrong", kCsrfHeader));
}

class Guard {
public:
    explicit Guard(Office& office) : office_(office) {}

    std::optional<Answer> operator()(Request& request, const http::Route& route) const {
        const bool limited = office_.settings().requests_per_second > 0;
        if (limited)
            if (auto wait = too_fast(office_.by_address(), request.peer, request)) return wait;
        auto caller = std::make_shared<Caller>();
        caller->occasion = {"anyone", "", request.peer, office_.now()};
        const people::Credentials credentials = credentials_of(request);
        if (!credentials.cookie.empty() || !credentials.bearer.empty())
            if (auto refused = recognise(credentials, request, route, *caller)) return refused;
        const people::Principal* principal = caller->principal.get();
        if (auto closed = shut(principal, request, route)) return closed;
        if (principal != nullptr) {
            if (limited)
                if (auto wait = too_fast(office_.by_person(), principal->person, request))
                    return wait;
            if (auto not_theirs = forged(*principal, request)) return not_theirs;
            request.language = http::preferred_language(request.headers.find("Accept-Language"),
                                                        principal->language);
        }
        request.context = std::shared_ptr<const Caller>(std::move(caller));
        return std::nullopt;
    }

private:
    std::optional<Answer> recognise(const people::Credentials& credentials, Request& request,
                                    const http::Route& route, Caller& caller) const {
        const std::string key = Callers::key_of(credentials, request.peer);
        const Moment now{caller.occasion.at, store::writes()};
        caller.principal = callers_->find(key, now);
        if (caller.principal == nullptr) {
            auto who = ask(credentials, now, request.peer);
            // An old cookie keeps nobody from signing in again.
            const bool ended = !who && who.error().kind == base::ErrorKind::denied;
            if (ended && route.who == "anyone") return std::nullopt;
            if (ended)
                return refusal(401, request, "登录已失效，请重新登录",
                               "the session has ended: sign in again");
            if (!who) return http::problem_of(who.error(), request.language);
            callers_->keep(key, now, *who);
            caller.principal = *std::move(who);
        }
        caller.occasion = caller.principal->occasion(request.peer, now.second);
        return std::nullopt;
    }

    base::Result<Callers::Who> ask(const people::Credentials& credentials, const Moment& now,
                                   const std::string& from) const {
        HANSE_TRY(database, office_.pool().borrow());
        HANSE_TRY(who, people::who_is(*database, office_.house(), credentials, now.second, from));
        base::expects(who.has_value(), "there were credentials");
        return std::make_shared<const people::Principal>(*std::move(who));
    }

    Office& office_;
    std::shared_ptr<Callers> callers_ = std::make_shared<Callers>();  // of all copies of this guard
};

}  // namespace

http::Guard guard(Office& office) { return Guard(office); }

}  // namespace hanse::server
