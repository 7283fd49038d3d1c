// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever somebody might forge on the way back from a provider: all of it is refused, and for the
// right reason.
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/base64.hpp"
#include "hanse/people/jose.hpp"
#include "hanse/people/test_signing_in.hpp"

namespace hanse::people {
namespace {

using base::Value;
using testing::HasSubstr;

/// Every token that somebody could forge, and the reason it is refused for.
TEST(Oidc, EveryForgedToken) {
    struct Case {
        const char *what, *claim;
        Value value;
        const char* why;
    };
    const std::int64_t now = *base::seconds_of("2026-11-23T08:00:00Z");
    const auto two = [](const char* a, const char* b) {
        return Value::list_of(std::vector<std::string>{a, b});
    };
    const Case cases[] = {
        {"nothing wrong", "locale", "zh", ""},
        {"another issuer", "iss", "https://evil.example", "(iss)"},
        {"an issuer with a slash more", "iss", "https://login.example.cn/", "(iss)"},
        {"for another client", "aud", "other", "(aud)"},
        {"for nobody", "aud", {}, "(aud)"},
        {"for several, without azp", "aud", two("hanse", "other"), "azp"},
        {"made at the wish of another", "azp", "other", "(azp)"},
        {"expired", "exp", now - 121, "(exp)"},
        {"never expires", "exp", {}, "(exp)"},
        {"expires in words", "exp", "tomorrow", "(exp)"},
        {"made yesterday", "iat", now - 86400, "(iat)"},
        {"made tomorrow", "iat", now + 86400, "(iat)"},
        {"made at no time", "iat", {}, "(iat)"},
        {"not yet", "nbf", now + 600, "(nbf)"},
        {"of another sign-in", "nonce", "another", "(nonce)"},
        {"of no sign-in", "nonce", {}, "(nonce)"},
        {"about nobody", "sub", {}, "(sub)"},
        {"about a number", "sub", 17, "(sub)"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        SigningIn f;
        f.at.id_token = signed_token(f.at.key, "RS256", with(f.claims, c.claim, c.value));
        const std::string why = f.refusal();
        EXPECT_EQ(why.empty(), std::string(c.why).empty()) << why;
        EXPECT_THAT(why, HasSubstr(c.why));
    }
}

TEST(Oidc, EveryForgedSignature) {
    struct Case {
        const char* what;
        std::function<std::string(SigningIn&)> token;
        const char* why;
    };
    static const TestKey stranger(TestKey::Kind::rsa, "k1");
    static const TestKey small(TestKey::Kind::rsa_short, "small");
    const auto head = [](const char* name, const Value& value) {
        Value out;
        return out.set(name, value);
    };
    const Case cases[] = {
        {"none", [](SigningIn& f) { return signed_token(f.at.key, "none", f.claims); }, "'none'"},
        {"None",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "none", f.claims, head("alg", "None"));
         },
         "'None'"},
        {"HS256 with the public key",
         [](SigningIn& f) { return signed_token(f.at.key, "HS256", f.claims); }, "'HS256'"},
        {"HS256 that says RS256",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "HS256", f.claims, head("alg", "RS256"));
         },
         "no key"},
        {"no signature, but RS256",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "none", f.claims, head("alg", "RS256"));
         },
         "trusted"},
        {"another's key under this name",
         [](SigningIn& f) { return signed_token(stranger, "RS256", f.claims); }, "no key"},
        {"a key brought along",
         [&](SigningIn& f) {
             return signed_token(stranger, "RS256", f.claims, head("jwk", stranger.jwk()));
         },
         "no key"},
        {"RS256 that says ES256",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "RS256", f.claims, head("alg", "ES256"));
         },
         "no key"},
        {"RS256 that says PS256",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "RS256", f.claims, head("alg", "PS256"));
         },
         "no key"},
        {"a key too short",
         [](SigningIn& f) {
             f.at.keys.push_back(small.jwk());
             return signed_token(small, "RS256", f.claims);
         },
         "no key"},
        {"a key for encryption",
         [](SigningIn& f) {
             f.at.keys = {with(f.at.key.jwk(), "use", "enc")};
             return f.at.id_token;
         },
         "no key"},
        {"an extension",
         [&](SigningIn& f) {
             return signed_token(f.at.key, "RS256", f.claims,
                                 head("crit", Value::list_of(std::vector<std::string>{"b64"})));
         },
         "extension"},
        {"other claims, same signature",
         [](SigningIn& f) {
             const std::string other =
                 signed_token(f.at.key, "RS256", with(f.claims, "sub", "root"));
             return other.substr(0, other.rfind('.')) +
                    f.at.id_token.substr(f.at.id_token.rfind('.'));
         },
         "no key"},
        {"one part", [](SigningIn& f) { return f.at.id_token.substr(0, f.at.id_token.find('.')); },
         "trusted"},
        {"four parts", [](SigningIn& f) { return f.at.id_token + ".x"; }, "trusted"},
        {"empty", [](SigningIn&) { return std::string(); }, "trusted"},
        {"rubbish", [](SigningIn&) { return std::string("!.!.!"); }, "trusted"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        SigningIn f;
        f.at.id_token = c.token(f);
        EXPECT_THAT(f.refusal(), HasSubstr(c.why));
    }
}

/// One letter exchanged, anywhere in what was signed.
TEST(Jose, EveryLetterIsSigned) {
    SigningIn f;
    Value keys;
    keys.set("keys", Value(f.at.keys));
    ASSERT_TRUE(open_token(f.at.id_token, keys));
    for (std::size_t i = 0; i < f.at.id_token.rfind('.'); ++i) {
        std::string changed = f.at.id_token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(open_token(changed, keys)) << i;
    }
}

RC_GTEST_PROP(Jose, AnyBytesAreRefusedQuietly,
              (const std::string& a, const std::string& b, const std::string& c)) {
    Value keys;
    keys.set("keys", Value(Value::List{first_key().jwk()}));
    RC_ASSERT(!open_token(a + "." + b + "." + c, keys));
    const std::string head = base::to_base64url(R"({"alg":"RS256","kid":"k1"})");
    RC_ASSERT(!open_token(head + "." + b + "." + c, keys));
    RC_ASSERT(!open_token(head + "." + base::to_base64url(b) + "." + base::to_base64url(c), keys));
}

/// Lengths and letters that no base64 has: cjose would end the program at them.
TEST(Jose, HalfALetterIsRefusedQuietly) {
    SigningIn f;
    Value keys;
    keys.set("keys", Value(Value::List{first_key().jwk()}));
    const std::string head = base::to_base64url(R"({"alg":"RS256","kid":"k1"})");
    for (const std::string part : {"A", "AAAAA", "A=", "AAAAAAAAA", "A A A", "\n"}) {
        EXPECT_FALSE(open_token(head + "." + part + ".AAAA", keys)) << part;
        EXPECT_FALSE(open_token(head + ".AAAA." + part, keys)) << part;
        for (const char* number : {"n", "e"}) {
            Value broken;
            broken.set("keys", Value(Value::List{with(first_key().jwk(), number, part)}));
            EXPECT_FALSE(open_token(f.at.id_token, broken)) << number << " " << part;
        }
    }
}

/// Keys come over the net too.
RC_GTEST_PROP(Jose, AnyKeysAreRefusedQuietly, (const std::string& n, const std::string& e)) {
    static SigningIn f;
    Value key, keys;
    key.set("kty", "RSA").set("n", base::to_base64url(n)).set("e", base::to_base64url(e));
    Value raw;
    raw.set("kty", "RSA").set("n", n).set("e", e);
    keys.set("keys", Value(Value::List{key, raw, Value("text"), Value(), Value(Value::List{})}));
    RC_ASSERT(!open_token(f.at.id_token, keys));
}

TEST(Oidc, EveryForgedReturn) {
    struct Case {
        const char* what;
        std::function<void(SigningIn&)> forge;
    };
    const Case cases[] = {
        {"another state", [](SigningIn& f) { f.back.state = "x"; }},
        {"no state", [](SigningIn& f) { f.back.state = ""; }},
        {"no cookie: begun in another browser", [](SigningIn& f) { f.back.cookie = ""; }},
        {"a cookie of one's own", [](SigningIn& f) { f.back.cookie = base::to_base64url("{}"); }},
        {"another sign-in's cookie",
         [](SigningIn& f) {
             const auto old = f.back;
             f.begin();
             f.back.state = old.state;
         }},
        {"a cookie sealed for another provider",
         [](SigningIn& f) {
             f.back.cookie =
                 f.house.key.seal(*f.house.key.unseal(f.back.cookie, "oidc:company"), "oidc:other");
         }},
        {"too late", [](SigningIn& f) { f.pass(601); }},
        {"another issuer", [](SigningIn& f) { f.back.issuer = "https://evil.example"; }},
        {"no code", [](SigningIn& f) { f.back.code = ""; }},
        {"the provider refuses", [](SigningIn& f) { f.back.error = "access_denied"; }},
        {"twice", [](SigningIn& f) { EXPECT_TRUE(f.finish()); }},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        SigningIn f;
        c.forge(f);
        EXPECT_NE(f.refusal(), "");
    }
    SigningIn f;
    f.back.issuer = f.at.issuer;
    EXPECT_EQ(f.refusal(), "") << "RFC 9207, as it should be";
}

}  // namespace
}  // namespace hanse::people
