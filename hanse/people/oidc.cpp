// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/oidc.hpp"

#include <algorithm>
#include <mutex>

#include "hanse/base/base64.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/people/id_token.hpp"
#include "hanse/people/jose.hpp"

namespace hanse::people {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::int64_t kMemory = base::kHour;          // of discovery and keys
constexpr std::int64_t kKeysAgainMin = base::kMinute;  // or anybody could make us ask all day
constexpr std::int64_t kSignInMax = 10 * base::kMinute;
constexpr std::size_t kSecretLetters = 52;  // 260 bits; PKCE wants 43 to 128 letters

base::Error not_good(const std::string& zh, const std::string& en) {
    return base::denied("外部登录失败：" + zh, "signing in at the provider failed: " + en);
}

/// One of the provider's documents.
Result<Value> ask_json(const Web& web, const WebRequest& request) {
    HANSE_TRY(answer, web(request));
    if (answer.status != 200)
        return base::unavailable({request.url}, "身份提供方回答 " + std::to_string(answer.status),
                                 "the identity provider answers " + std::to_string(answer.status));
    return base::parse_json(answer.body, request.url);
}

std::string without_slash(std::string url) {
    if (url.ends_with('/')) url.pop_back();
    return url;
}

bool is_safe(const std::string& url) { return url.starts_with("https://") || is_own_machine(url); }

/// A path of our own, or nothing: never a way to somebody else's page.
std::string own_path(const std::string& path) {
    const bool own = path.starts_with('/') && !path.starts_with("//") &&
                     path.find('\\') == std::string::npos && std::ranges::none_of(path, [](char c) {
                         return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
                     });
    return own ? path : "/";
}

std::string challenge_of(const std::string& verifier) {
    return base::to_base64url(base::from_hex(base::sha256(verifier)).value());
}

std::string with_query(const std::string& url,
                       const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string out = url;
    char between = url.find('?') == std::string::npos ? '?' : '&';
    for (const auto& [name, value] : fields) {
        out += between + name + "=" + url_encoded(value);
        between = '&';
    }
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// What we have to remember between begin() and finish(). It waits in the browser, sealed.
struct Waiting {
    std::string state, nonce, verifier, return_to, redirect_uri, at;
};

std::string text_of(const Waiting& waiting) {
    Value out;
    out.set("state", waiting.state).set("nonce", waiting.nonce);
    out.set("verifier", waiting.verifier).set("return_to", waiting.return_to);
    out.set("redirect_uri", waiting.redirect_uri).set("at", waiting.at);
    return base::to_json(out);
}

Result<Waiting> waiting_of(const std::string& text) {
    HANSE_TRY(value, base::parse_json(text, "cookie"));
    return Waiting{base::text_in(value, "state"),        base::text_in(value, "nonce"),
                   base::text_in(value, "verifier"),     base::text_in(value, "return_to"),
                   base::text_in(value, "redirect_uri"), base::text_in(value, "at")};
}

/// What the cookie holds, if the answer belongs to it.
Result<Waiting> waiting_for(const House& house, const Provider& provider, const OidcReturn& back,
                            const std::string& now) {
    const auto opened = house.key.unseal(back.cookie, provider.source());
    if (!opened) return not_good("登录不是从这个浏览器开始的", "it was not begun in this browser");
    HANSE_TRY(waiting, waiting_of(*opened));
    if (!base::equal_secrets(back.state, waiting.state))
        return not_good("state 不符", "the state is another one");
    const std::int64_t age = base::seconds_between(waiting.at, now);
    if (age < 0 || age > kSignInMax)
        return not_good("用时过长，请重来", "it took too long: begin again");
    if (!back.issuer.empty() && back.issuer != provider.issuer)
        return not_good("回答来自另一提供方", "another provider answered");
    if (!back.error.empty())
        return not_good("提供方拒绝：" + back.error, "the provider refuses: " + back.error);
    if (back.code.empty()) return not_good("缺少 code", "there is no code");
    return waiting;
}

/// A state is used once, even if the provider would give another token for the code.
Result<Done> use_state(store::Database& database, const Waiting& waiting) {
    const auto used = database.run(
        "insert into person_oidc_used (digest, expires) values (:digest, :expires)",
        {base::sha256("state " + waiting.state), base::later(waiting.at, kSignInMax + 1)});
    if (!used && used.error().kind == base::ErrorKind::conflict)
        return not_good("已经用过", "it was used already");
    return used;
}

bool takes_basic(const Value& discovery) {
    const auto methods = base::texts_in(discovery, "token_endpoint_auth_methods_supported");
    return methods.empty() || std::ranges::find(methods, "client_secret_basic") != methods.end();
}

WebRequest token_request(const Provider& provider, const Value& discovery, const std::string& code,
                         const Waiting& waiting) {
    WebRequest out{.url = base::text_in(discovery, "token_endpoint"),
                   .form = {{"grant_type", "authorization_code"},
                            {"code", code},
                            {"redirect_uri", waiting.redirect_uri},
                            {"code_verifier", waiting.verifier}}};
    if (!provider.client_secret.empty() && takes_basic(discovery)) {
        out.user = url_encoded(provider.client_id);  // RFC 6749 section 2.3.1
        out.password = url_encoded(provider.client_secret);
        return out;
    }
    out.form.emplace_back("client_id", provider.client_id);
    if (!provider.client_secret.empty())
        out.form.emplace_back("client_secret", provider.client_secret);
    return out;
}

/// Providers put address and groups into the ID token or here, as they please.
Result<Value> with_userinfo(const Web& web, const Provider& provider, const Value& discovery,
                            const Value& answer, Value claims) {
    const std::string url = base::text_in(discovery, "userinfo_endpoint");
    const std::string token = base::text_in(answer, "access_token");
    const bool complete =
        claims.find("email") != nullptr && claims.find(provider.group_claim) != nullptr;
    if (complete || url.empty() || token.empty()) return claims;
    HANSE_TRY(more, ask_json(web, {.url = url, .bearer = token}));
    if (base::text_in(more, "sub") != base::text_in(claims, "sub"))
        return not_good("用户信息是另一人的", "the user's data are somebody else's");
    for (const std::string& name :
         {std::string("name"), std::string("preferred_username"), std::string("email"),
          std::string("email_verified"), provider.group_claim})
        if (const Value* found = more.find(name); found != nullptr && claims.find(name) == nullptr)
            claims.set(name, *found);
    return claims;
}

}  // namespace

/// What was learned of the provider, and when.
struct Oidc::Memory {
    struct Document {
        Value value;
        std::string at;  // empty: never
    };
    std::mutex mutex;
    Document discovery, keys;

    std::optional<Value> fresh(const Document& document, const std::string& now,
                               std::int64_t age_max) {
        const std::lock_guard lock(mutex);
        if (document.at.empty() || base::seconds_between(document.at, now) > age_max) return {};
        return document.value;
    }
    void remember(Document& document, const Value& value, const std::string& now) {
        const std::lock_guard lock(mutex);
        document = {value, now};
    }

    Result<Value> discovered(const Web& web, const Provider& provider, const std::string& now) {
        if (auto known = fresh(discovery, now, kMemory)) return *std::move(known);
        HANSE_TRY(found, ask_json(web, {.url = without_slash(provider.issuer) +
                                               "/.well-known/openid-configuration"}));
        if (base::text_in(found, "issuer") != provider.issuer)
            return not_good("提供方自称是另一签发方", "the provider says it is another issuer");
        for (const char* name : {"authorization_endpoint", "token_endpoint", "jwks_uri"})
            if (!is_safe(base::text_in(found, name)))
                return not_good(std::string("地址不安全：") + name,
                                std::string("not a safe address: ") + name);
        remember(discovery, found, now);
        return found;
    }

    /// The key set; asked for anew if it has no key for this token, as happens when keys rotate.
    Result<Value> keys_for(const Web& web, const Value& found, const TokenHead& head,
                           const std::string& now) {
        const auto known = fresh(keys, now, kMemory);
        if (known && (has_key_for(head, *known) || fresh(keys, now, kKeysAgainMin))) return *known;
        HANSE_TRY(asked, ask_json(web, {.url = base::text_in(found, "jwks_uri")}));
        remember(keys, asked, now);
        return asked;
    }
};

Oidc::Oidc(Provider provider, Web web)
    : provider_(std::move(provider)), web_(std::move(web)), memory_(std::make_unique<Memory>()) {}

Oidc::~Oidc() = default;

Result<OidcStart> Oidc::begin(const House& house, const std::string& redirect_uri,
                              const std::string& return_to, const std::string& now) {
    HANSE_TRY(discovery, memory_->discovered(web_, provider_, now));
    const Waiting waiting{.state = base::random_text(kSecretLetters),
                          .nonce = base::random_text(kSecretLetters),
                          .verifier = base::random_text(kSecretLetters),
                          .return_to = own_path(return_to),
                          .redirect_uri = redirect_uri,
                          .at = now};
    return OidcStart{.url = with_query(base::text_in(discovery, "authorization_endpoint"),
                                       {{"response_type", "code"},
                                        {"client_id", provider_.client_id},
                                        {"redirect_uri", redirect_uri},
                                        {"scope", joined(provider_.scopes)},
                                        {"state", waiting.state},
                                        {"nonce", waiting.nonce},
                                        {"code_challenge", challenge_of(waiting.verifier)},
                                        {"code_challenge_method", "S256"}}),
                     .cookie = house.key.seal(text_of(waiting), provider_.source())};
}

Result<OidcBack> Oidc::finish(store::Database& database, const House& house, const OidcReturn& back,
                              const std::string& now) {
    HANSE_TRY(waiting, waiting_for(house, provider_, back, now));
    HANSE_CHECK(use_state(database, waiting));
    HANSE_TRY(discovery, memory_->discovered(web_, provider_, now));
    HANSE_TRY(answer, ask_json(web_, token_request(provider_, discovery, back.code, waiting)));
    const std::string token = base::text_in(answer, "id_token");
    HANSE_TRY(head, read_head(token));
    HANSE_TRY(keys, memory_->keys_for(web_, discovery, head, now));
    HANSE_TRY(claims, open_token(token, keys));
    HANSE_CHECK(judge_claims(claims, provider_, {waiting.nonce, now}));
    HANSE_TRY(all, with_userinfo(web_, provider_, discovery, answer, std::move(claims)));
    HANSE_TRY(judged, judge_claims(all, provider_, {waiting.nonce, now}));
    return OidcBack{std::move(judged), waiting.return_to};
}

}  // namespace hanse::people
