// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows cjose. cjose ends the whole program at some letters that are no base64
// (an assertion in its decoder), so nothing reaches it that base::from_base64url has not read first.
#include "hanse/people/jose.hpp"

#include <cjose/cjose.h>
#include <memory>
#include <span>

#include "hanse/base/base64.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::people {

using base::Result;
using base::Value;

namespace {

constexpr std::size_t kTokenBytesMax = 64 << 10;

/// Which kind of key an algorithm needs (RFC 7518 section 3.1).
struct Algorithm {
    std::string_view name, key_type, curve;
};
constexpr Algorithm kAlgorithms[] = {
    {"RS256", "RSA", ""}, {"PS256", "RSA", ""}, {"ES256", "EC", "P-256"}};
constexpr std::size_t kRsaBitsMin = 2048;

struct Release {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
};
using Jws = std::unique_ptr<cjose_jws_t, Release>;
using Jwk = std::unique_ptr<cjose_jwk_t, Release>;

base::Error not_good(const std::string& zh, const std::string& en) {
    return base::denied("身份令牌不可信：" + zh, "the ID token is not to be trusted: " + en);
}

const Algorithm* algorithm_of(const std::string& name) {
    for (const Algorithm& one : kAlgorithms)
        if (one.name == name) return &one;
    return nullptr;
}

bool suits(const Value& key, const TokenHead& head) {
    const Algorithm* algorithm = algorithm_of(head.algorithm);
    const std::string use = base::text_in(key, "use"), named = base::text_in(key, "alg");
    return algorithm != nullptr && base::text_in(key, "kty") == algorithm->key_type &&
           base::text_in(key, "crv") == algorithm->curve && (use.empty() || use == "sig") &&
           (named.empty() || named == head.algorithm) &&
           (head.key.empty() || base::text_in(key, "kid") == head.key);
}

bool is_base64url(std::string_view letters) { return base::from_base64url(letters).has_value(); }

/// The members that make a public key (RFC 7518 section 6), and no others.
Jwk import(const Value& key) {
    Value plain;
    for (const char* name : {"kty", "crv"}) base::set_if(plain, name, base::text_in(key, name));
    for (const char* name : {"n", "e", "x", "y"}) {
        const std::string number = base::text_in(key, name);
        if (!is_base64url(number)) return nullptr;
        base::set_if(plain, name, number);
    }
    const std::string json = base::to_json(plain);
    cjose_err error{};
    Jwk out(cjose_jwk_import(json.data(), json.size(), &error));
    if (out && cjose_jwk_get_kty(out.get(), &error) == CJOSE_JWK_KTY_RSA &&
        cjose_jwk_get_keysize(out.get(), &error) < kRsaBitsMin)
        return nullptr;
    return out;
}

bool signed_by(cjose_jws_t* jws, const Value& key) {
    const Jwk jwk = import(key);
    cjose_err error{};
    return jwk && cjose_jws_verify(jws, jwk.get(), &error);
}

/// Head, claims and signature, each in base64url (RFC 7515 section 7.1).
bool is_compact(std::string_view token) {
    int parts = 1;
    for (std::size_t dot; (dot = token.find('.')) != token.npos; token.remove_prefix(dot + 1)) {
        if (!is_base64url(token.substr(0, dot))) return false;
        ++parts;
    }
    return parts == 3 && is_base64url(token);
}

Jws parsed(const std::string& token) {
    if (!is_compact(token)) return nullptr;
    cjose_err error{};
    return Jws(cjose_jws_import(token.data(), token.size(), &error));
}

Result<Value> claims_of(const cjose_jws_t* jws) {
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    cjose_err error{};
    if (!cjose_jws_get_plaintext(jws, &bytes, &size, &error))
        return not_good("没有内容", "it says nothing");
    HANSE_TRY(claims, base::parse_json({reinterpret_cast<const char*>(bytes), size}, "ID token"));
    if (!claims.is_map()) return not_good("内容不是对象", "its claims are no object");
    return claims;
}

}  // namespace

Result<TokenHead> read_head(const std::string& token) {
    if (token.size() > kTokenBytesMax) return not_good("太长", "it is too long");
    const auto bytes = base::from_base64url(token.substr(0, token.find('.')));
    if (!bytes) return not_good("不是 JWS", "it is no JWS");
    const auto head = base::parse_json(*bytes, "ID token");
    if (!head || !head->is_map()) return not_good("头部不是 JSON", "its head is no JSON");
    TokenHead out{base::text_in(*head, "alg"), base::text_in(*head, "kid")};
    if (algorithm_of(out.algorithm) == nullptr)
        return not_good("不接受签名算法 " + out.algorithm,
                        "we do not take the algorithm '" + out.algorithm + "'");
    if (head->find("crit") != nullptr)
        return not_good("含有未知的必须扩展", "it asks for an extension that we do not know");
    return out;
}

bool has_key_for(const TokenHead& head, const Value& keys) {
    for (const Value& key : base::items_in(keys, "keys"))
        if (suits(key, head)) return true;
    return false;
}

Result<Value> open_token(const std::string& token, const Value& keys) {
    HANSE_TRY(head, read_head(token));
    for (const Value& key : base::items_in(keys, "keys")) {
        if (!suits(key, head)) continue;
        const Jws jws = parsed(token);  // anew: cjose keeps what a verification found
        if (!jws) return not_good("不是 JWS", "it is no JWS");
        if (signed_by(jws.get(), key)) return claims_of(jws.get());
    }
    return not_good("签名不符", "no key of the provider has signed it");
}

}  // namespace hanse::people
