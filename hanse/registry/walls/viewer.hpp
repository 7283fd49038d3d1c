// SPDX-License-Identifier: GPL-3.0-or-later
// Viewer: as what somebody looks at one alliance.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hanse::registry {

enum class Role {
    secretariat,  // neutral: serves all members, competes with none
    lead,         // the leading company; a competitor like the others
    member_admin,
    member_reader,
    counsel,
    evaluator,
    bureau,
    auditor,
    anyone,  // the public
};
inline constexpr std::array<std::string_view, 9> kRoleNames{
    "secretariat", "lead",   "member-admin", "member-reader", "counsel",
    "evaluator",   "bureau", "auditor",      "public"};

constexpr std::string_view name_of(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }
std::optional<Role> role_named(std::string_view name);

struct Viewer {
    std::set<Role> roles;         // empty: sees what anyone sees
    std::string member;           // the company they speak for, if any
    std::set<std::string> rooms;  // addresses of cases and disputes they were admitted to
    bool grounds = false;         // a bureau that wrote down why it must see members' details

    static Viewer in(Role role, std::string member = {}) {
        return {.roles = {role}, .member = std::move(member), .rooms = {}, .grounds = false};
    }
};

}  // namespace hanse::registry
