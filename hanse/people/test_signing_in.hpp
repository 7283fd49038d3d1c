// SPDX-License-Identifier: GPL-3.0-or-later
// A sign-in at the provider of the tests, as far as the browser's return. For tests.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "hanse/people/oidc.hpp"
#include "hanse/people/test_house.hpp"
#include "hanse/people/test_provider.hpp"

namespace hanse::people {

inline constexpr const char* kBackAt = "https://hanse.example.cn/sign-in/company/back";

/// What stands after "name=" in an address.
inline std::string field(const std::string& url, const std::string& name) {
    const auto at = url.find("&" + name + "=");
    const auto start = at == std::string::npos ? std::string::npos : at + name.size() + 2;
    return start == std::string::npos ? "" : url.substr(start, url.find('&', start) - start);
}

/// The field of a map exchanged; a null takes it out.
inline base::Value with(const base::Value& map, const std::string& name, const base::Value& value) {
    base::Value out = base::Value::map();
    for (const auto& [key, old] : map.fields())
        if (key != name) out.set(key, old);
    if (!value.is_null()) out.set(name, value);
    return out;
}

struct SigningIn : TestHouse {
    TestProvider at;
    Oidc oidc{{.name = "company",
               .issuer = "https://login.example.cn",
               .client_id = "hanse",
               .client_secret = "s&cret"},
              at.web()};
    OidcStart start;
    OidcReturn back;
    base::Value claims;

    SigningIn() { begin(); }

    void begin(const std::string& return_to = "/inbox") {
        const auto begun = oidc.begin(house, kBackAt, return_to, now);
        ASSERT_TRUE(begun) << said(begun);
        start = *begun;
        back = {.code = "c0de", .state = field(start.url, "state"), .cookie = start.cookie};
        const std::int64_t seconds = *base::seconds_of(now);
        claims = base::Value::map();
        claims.set("iss", at.issuer).set("sub", "u-17").set("aud", "hanse");
        claims.set("exp", seconds + 300)
            .set("iat", seconds)
            .set("nonce", field(start.url, "nonce"));
        claims.set("name", "李娜").set("email", "li@example.cn").set("email_verified", true);
        claims.set("groups", base::Value::list_of(std::vector<std::string>{"staff"}));
        at.id_token = signed_token(at.key, "RS256", claims);
    }
    base::Result<OidcBack> finish() { return oidc.finish(database, house, back, now); }
    std::string refusal() {
        const auto done = finish();
        if (done) return "";
        EXPECT_EQ(done.error().kind, base::ErrorKind::denied);
        return said(done);
    }
};

}  // namespace hanse::people
