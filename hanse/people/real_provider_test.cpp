// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way at a real provider, over real sockets: `./dev check oidc` starts one and names it
// in HANSE_OIDC_ISSUER. Without that there is nothing to do here.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <gtest/gtest.h>

#include "hanse/people/oidc.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

/// Follows the provider's pages as a browser does, to the address that is ours.
std::string browse(const std::string& url, const base::TestFolder& folder) {
    const std::string jar = folder.file("cookies");
    const std::string command =
        "curl -s -L -o /dev/null -w '%{url_effective}' -c " + jar + " -b " + jar + " '" + url + "'";
    FILE* pipe = popen(command.c_str(), "r");
    std::string out;
    std::array<char, 4096> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe))
        out.append(block.data(), count);
    pclose(pipe);
    return out;
}

std::string field(const std::string& url, const std::string& name) {
    for (const char before : {'?', '&'}) {
        const auto at = url.find(before + name + "=");
        if (at == std::string::npos) continue;
        const auto start = at + name.size() + 2;
        return url.substr(start, url.find('&', start) - start);
    }
    return "";
}

std::string unescaped(std::string text) {
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"%3A", ":"}, {"%2F", "/"}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from))
            text.replace(at, from.size(), to);
    return text;
}

TEST(RealProvider, TheWholeWay) {
    const char* issuer = std::getenv("HANSE_OIDC_ISSUER");
    if (issuer == nullptr) GTEST_SKIP() << "run ./dev check oidc";
    TestHouse f;
    // The provider has today's clock.
    f.now = base::moment_of(std::int64_t(std::time(nullptr)));
    Provider provider{.name = "company",
                      .issuer = issuer,
                      .client_id = "hanse",
                      .client_secret = "s&cret:%20+",
                      .scopes = {"openid", "email", "profile", "groups"},
                      .groups_admit = true};
    provider.groups.push_back(
        {"hanse-secretaries", *Scope::parse("alliance:a-1"), Role::secretariat, ""});
    Oidc oidc(provider, open_web());
    const auto start = oidc.begin(f.house, "http://127.0.0.1:1/back", "/inbox", f.now);
    ASSERT_TRUE(start) << said(start);

    const std::string url = browse(start->url, f.folder);
    ASSERT_TRUE(url.starts_with("http://127.0.0.1:1/back?")) << url;
    const OidcReturn back{.code = field(url, "code"),
                          .state = field(url, "state"),
                          .issuer = unescaped(field(url, "iss")),
                          .error = field(url, "error"),
                          .cookie = start->cookie};
    const auto done = oidc.finish(f.database, f.house, back, f.now);
    ASSERT_TRUE(done) << said(done);
    EXPECT_EQ(done->claims.subject, "u-17");
    EXPECT_EQ(done->claims.email, "li@example.cn");
    EXPECT_TRUE(done->claims.email_verified);

    const auto came = admit(f.database, f.house, provider, done->claims, f.visitor());
    ASSERT_TRUE(came) << said(came);
    ASSERT_EQ(came->sign_in.outcome, SignIn::Outcome::signed_in);
    const auto held = *grants_of(f.database, came->sign_in.person);
    ASSERT_EQ(held.size(), 1U) << "the other group is not listed";
    EXPECT_EQ(held[0].role, Role::secretariat);
}

}  // namespace
}  // namespace hanse::people
