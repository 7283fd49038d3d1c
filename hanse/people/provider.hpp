// SPDX-License-Identifier: GPL-3.0-or-later
// Provider: an outside identity provider (OpenID Connect) as an administrator sets it up, and which
// of its groups mean which role. A group that is not listed gives nothing.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/people/grant.hpp"

namespace hanse::people {

struct GroupRule {
    std::string group;  // a value of the claim
    Scope scope;
    Role role = Role::everyone;
    std::string member;
};

struct Provider {
    std::string name;  // "company": short word in addresses
    base::Bilingual title;
    std::string issuer, client_id, client_secret;
    std::vector<std::string> scopes{"openid", "email", "profile"};
    std::string group_claim = "groups";
    std::vector<GroupRule> groups;
    bool groups_admit = false;          // who has a listed group need not wait for an administrator
    bool joins_verified_email = false;  // who brings an account's verified address is that person
    bool brings_second_factor = false;  // the provider asks for one itself
    std::string certificates;           // a file of further authorities

    std::string source() const { return "oidc:" + name; }
};

/// @param value  what stands in the file (docs/people.md). All mistakes at once.
base::Result<std::vector<Provider>> parse_providers(const base::Value& value,
                                                    const std::string& file);

}  // namespace hanse::people
