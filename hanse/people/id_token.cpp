// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/id_token.hpp"

#include <algorithm>

#include "hanse/base/moment.hpp"
#include "hanse/base/secrets.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::people {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::int64_t kClocksApart = 2 * base::kMinute;
constexpr std::int64_t kAgeMax = 10 * base::kMinute;  // it was made for us, just now
constexpr std::size_t kSubjectBytesMax = 255;         // Core section 2

base::Error not_good(const std::string& zh, const std::string& en) {
    return base::denied("身份令牌不可信：" + zh, "the ID token is not to be trusted: " + en);
}

/// A claim may be one text, or a list of them.
std::vector<std::string> texts(const Value& claims, const std::string& name) {
    const Value* found = claims.find(name);
    if (found != nullptr && found->text() != nullptr) return {*found->text()};
    return base::texts_in(claims, name);
}

std::optional<std::int64_t> seconds_in(const Value& claims, const std::string& name) {
    const Value* found = claims.find(name);
    if (found == nullptr || found->number() == nullptr) return {};
    const double seconds = found->number()->approximate();
    if (seconds < 0 || seconds > 253402300799.0) return {};  // the year 9999
    return std::int64_t(seconds);
}

Result<Done> check_audience(const Value& claims, const Provider& provider) {
    const auto audience = texts(claims, "aud");
    if (std::ranges::find(audience, provider.client_id) == audience.end())
        return not_good("不是发给本系统的（aud）", "it is for somebody else (aud)");
    const Value* party = claims.find("azp");
    if (audience.size() > 1 && party == nullptr)
        return not_good("多个受众而缺 azp", "it has several audiences and no azp");
    if (party != nullptr && base::text_in(claims, "azp") != provider.client_id)
        return not_good("是应他人请求签发的（azp）", "it was made for somebody else (azp)");
    return Done{};
}

Result<Done> check_times(const Value& claims, const std::string& now_text) {
    const std::int64_t now = base::seconds_between("1970-01-01T00:00:00Z", now_text);
    const auto expires = seconds_in(claims, "exp"), made = seconds_in(claims, "iat");
    if (!expires || now >= *expires + kClocksApart)
        return not_good("已过期（exp）", "it has expired (exp)");
    if (!made || *made > now + kClocksApart || *made < now - kAgeMax - kClocksApart)
        return not_good("签发时间不合理（iat）：请核对双方时钟",
                        "it was not made just now (iat): see whether both clocks are right");
    const auto begins = seconds_in(claims, "nbf");
    if (claims.find("nbf") != nullptr && (!begins || *begins > now + kClocksApart))
        return not_good("尚未生效（nbf）", "it does not hold yet (nbf)");
    return Done{};
}

Result<Done> check_promises(const Value& claims, const Provider& provider,
                            const Expected& expected) {
    if (base::text_in(claims, "iss") != provider.issuer)
        return not_good("签发方不符（iss）", "somebody else issued it (iss)");
    HANSE_CHECK(check_audience(claims, provider));
    HANSE_CHECK(check_times(claims, expected.now));
    if (!base::equal_secrets(base::text_in(claims, "nonce"), expected.nonce))
        return not_good("与本次登录不对应（nonce）", "it belongs to another sign-in (nonce)");
    const std::string subject = base::text_in(claims, "sub");
    if (subject.empty() || subject.size() > kSubjectBytesMax)
        return not_good("没有写明是谁（sub）", "it does not say whom it is about (sub)");
    return Done{};
}

}  // namespace

Result<Claims> judge_claims(const Value& claims, const Provider& provider,
                            const Expected& expected) {
    HANSE_CHECK(check_promises(claims, provider, expected));
    Claims out{.issuer = provider.issuer,
               .subject = base::text_in(claims, "sub"),
               .name = base::text_in(claims, "name"),
               .email = base::text_in(claims, "email"),
               .email_verified = base::true_in(claims, "email_verified"),
               .groups = texts(claims, provider.group_claim)};
    if (out.name.empty()) out.name = base::text_in(claims, "preferred_username");
    return out;
}

}  // namespace hanse::people
