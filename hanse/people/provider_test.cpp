// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/provider.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/base/yaml.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

constexpr const char* kWhole = R"(
providers:
  - name: company
    title: {zh: 公司账户, en: Company account}
    issuer: https://login.example.cn
    client_id: hanse
    client_secret: s3cret
    scopes: [openid, email, groups]
    group_claim: roles
    groups:
      - {group: hanse-secretaries, scope: "alliance:a-1", role: secretariat}
      - {group: hanse-firm, scope: "alliance:a-1", role: member-admin, member: M1}
    brings_second_factor: yes
)";

base::Result<std::vector<Provider>> parsed(const std::string& yaml) {
    return parse_providers(*base::parse_yaml(yaml, "providers.yaml"), "providers.yaml");
}

TEST(Provider, IsReadWhole) {
    const auto providers = parsed(kWhole);
    ASSERT_TRUE(providers) << said(providers);
    const Provider& one = providers->at(0);
    EXPECT_EQ(one.title.zh, "公司账户");
    EXPECT_EQ(one.group_claim, "roles");
    EXPECT_EQ(one.groups.at(1).member, "M1");
    EXPECT_EQ(one.groups.at(0).role, Role::secretariat);
    EXPECT_TRUE(one.brings_second_factor);
    EXPECT_FALSE(one.groups_admit) << "off unless somebody says so";
    EXPECT_FALSE(one.joins_verified_email);
    EXPECT_TRUE(parsed("providers: []")->empty());
}

TEST(Provider, EveryMistakeIsNamed) {
    struct Case {
        const char *what, *old, *fresh, *why;
    };
    const Case cases[] = {
        {"no TLS", "https://login", "http://login", "has to begin with https://"},
        {"a role that is none", "role: secretariat", "role: king", "king"},
        {"a scope that is none", "\"alliance:a-1\", role: secretariat", "a-1, role: secretariat",
         "alliance:ID"},
        {"no member", ", member: M1", "", "needs the member"},
        {"a neutral role for a member", "role: secretariat", "role: secretariat, member: M1",
         "stands for no member"},
        {"no client", "    client_id: hanse\n", "", "client_id"},
        {"one language", "zh: 公司账户, ", "", "zh"},
        {"a name with blanks", "name: company", "name: My Company", "small letters"},
        {"no openid", "[openid, email", "[email", "openid"},
        {"a word misspelt", "group_claim", "groups_claim", "groups_claim"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        std::string yaml = kWhole;
        const auto at = yaml.find(c.old);
        ASSERT_NE(at, std::string::npos);
        yaml.replace(at, std::string(c.old).size(), c.fresh);
        const auto providers = parsed(yaml);
        ASSERT_FALSE(providers);
        EXPECT_THAT(said(providers), testing::HasSubstr(c.why));
        EXPECT_THAT(said(providers), testing::HasSubstr("providers.yaml:"));
    }
}

}  // namespace
}  // namespace hanse::people
