// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/oidc.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/people/test_signing_in.hpp"

namespace hanse::people {
namespace {

using base::Value;
using testing::HasSubstr;

TEST(Oidc, TheWholeWay) {
    SigningIn f;
    EXPECT_THAT(f.start.url, testing::StartsWith("https://login.example.cn/authorize?"));
    EXPECT_EQ(field(f.start.url, "client_id"), "hanse");
    EXPECT_EQ(field(f.start.url, "scope"), "openid%20email%20profile");
    EXPECT_EQ(field(f.start.url, "code_challenge_method"), "S256");
    const auto done = f.finish();
    ASSERT_TRUE(done) << said(done);
    EXPECT_EQ(done->claims.subject, "u-17");
    EXPECT_EQ(done->claims.name, "李娜");
    EXPECT_EQ(done->claims.groups, std::vector<std::string>{"staff"});
    EXPECT_TRUE(done->claims.email_verified);
    EXPECT_EQ(done->return_to, "/inbox");

    const WebRequest& token = f.at.asked[1];
    EXPECT_EQ(token.user, "hanse");
    EXPECT_EQ(token.password, "s%26cret");
    ASSERT_EQ(token.form.size(), 4U);
    EXPECT_EQ(token.form[1].second, "c0de");
    EXPECT_EQ(token.form[2].second, kBackAt);
    EXPECT_EQ(base::to_base64url(*base::from_hex(base::sha256(token.form[3].second))),
              field(f.start.url, "code_challenge"))
        << "PKCE: who has the code alone has nothing";
}

TEST(Oidc, EveryAlgorithmWeTake) {
    for (const char* algorithm : {"RS256", "PS256", "ES256"}) {
        SigningIn f;
        const TestKey ec(TestKey::Kind::ec, "k2");
        const TestKey& key = std::string(algorithm) == "ES256" ? ec : f.at.key;
        f.at.keys.push_back(ec.jwk());
        f.at.id_token = signed_token(key, algorithm, f.claims);
        EXPECT_EQ(f.refusal(), "") << algorithm;
    }
}

TEST(Oidc, ReturnsToOurOwnPagesOnly) {
    for (const char* page : {"https://evil.example", "//evil.example", "/\\evil.example", "",
                             "javascript:alert(1)", "/a\r\nSet-Cookie: x"}) {
        SigningIn f;
        f.begin(page);
        EXPECT_EQ(f.finish()->return_to, "/") << page;
    }
}

TEST(Oidc, KeysRotate) {
    SigningIn f;
    EXPECT_EQ(f.refusal(), "");
    const TestKey next(TestKey::Kind::ec, "k2");
    f.at.keys = {next.jwk()};
    f.begin();
    f.at.id_token = signed_token(next, "ES256", f.claims);
    EXPECT_NE(f.refusal(), "") << "asked for a moment ago: anybody could make us ask all day";
    EXPECT_EQ(f.at.seen["/keys"], 1);
    f.pass(61);
    f.begin();
    f.at.id_token = signed_token(next, "ES256", f.claims);
    EXPECT_EQ(f.refusal(), "");
    EXPECT_EQ(f.at.seen["/keys"], 2);
    f.begin();
    EXPECT_NE(f.refusal(), "") << "the old key is gone";
    EXPECT_EQ(f.at.seen["/.well-known/openid-configuration"], 1);
}

TEST(Oidc, ADiscoveryThatLiesIsNotBelieved) {
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"issuer", "https://evil.example"},
             {"token_endpoint", "http://login.example.cn/token"},
             {"authorization_endpoint", "javascript:alert(1)"},
             {"jwks_uri", ""}}) {
        SigningIn f;
        f.at.discovery = with(f.at.discovery, name, value);
        f.pass(2 * base::kHour);
        EXPECT_FALSE(f.oidc.begin(f.house, kBackAt, "/", f.now)) << name;
    }
}

TEST(Oidc, AsksForTheUsersDataIfTheTokenIsShort) {
    SigningIn f;
    f.at.id_token =
        signed_token(f.at.key, "RS256", with(with(f.claims, "groups", {}), "email", {}));
    f.at.userinfo.set("sub", "u-17").set("email", "li@example.cn").set("groups", "staff");
    f.at.userinfo.set("iss", "https://evil.example");
    const auto done = f.finish();
    ASSERT_TRUE(done) << said(done);
    EXPECT_EQ(done->claims.groups, std::vector<std::string>{"staff"});
    EXPECT_EQ(done->claims.email, "li@example.cn");
    EXPECT_EQ(f.at.asked.back().bearer, "at");

    SigningIn other;
    other.at.id_token = signed_token(other.at.key, "RS256", with(other.claims, "groups", {}));
    other.at.userinfo.set("sub", "root").set("groups", "administrators");
    EXPECT_THAT(other.refusal(), HasSubstr("somebody else"));
}

}  // namespace
}  // namespace hanse::people
