// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/viewers.hpp"

#include <array>

namespace hanse::server {

using people::Role;

std::set<std::string> scope_of(const Caller& caller) {
    if (!caller.principal) return {};
    const std::vector<std::string>& within = caller.principal->scope.alliances;
    return {within.begin(), within.end()};
}

registry::Visible visible_to(const Caller& caller) {
    registry::Visible out;
    if (!caller.principal) return out;
    out.only = scope_of(caller);
    for (const people::Grant& grant : caller.principal->grants) {
        const bool region = grant.scope.kind == people::Scope::Kind::region;
        (region ? out.regions : out.ids).insert(grant.scope.id);
    }
    return out;
}

people::Seat roles_at(const people::Principal& who, const registry::Listed& alliance) {
    const std::vector<std::string> regions{alliance.region};
    return people::seat_of(who, alliance.id, regions);
}

Result<registry::Viewer> viewer_at(store::Database& database, const std::string& alliance,
                                   const std::string& person, const people::Seat& roles) {
    registry::Viewer out;
    for (const Role role : roles.roles)
        out.roles.insert(*registry::role_named(people::word_of(role)));
    out.member = roles.member;
    if (roles.empty()) return out;
    HANSE_TRY(rooms, registry::rooms_of(database, alliance, person));
    out.rooms = std::move(rooms);
    return out;
}

workflow::Viewer workflow_viewer(const people::Seat& roles, const std::string& person) {
    workflow::Viewer out{.person = person, .member = roles.member, .roles = {}};
    for (const Role role : roles.roles) out.roles.emplace_back(people::word_of(role));
    return out;
}

/// As rules/walls/roles.yaml has it: counsel sees what the secretariat sees, a bureau with grounds
/// too; rooms are for those who were asked in.
evidence::Viewer evidence_viewer(const Seat& seat) {
    return {.inside = !seat.roles.empty(),
            .secretariat =
                seat.holds(Role::secretariat) || seat.holds(Role::counsel) || seat.viewer.grounds,
            .member = seat.roles.member,
            .rooms = {seat.viewer.rooms.begin(), seat.viewer.rooms.end()}};
}

std::vector<std::string> sides_of(const people::Seat& roles) {
    if (!roles.member.empty()) return {"member:" + roles.member};
    std::vector<std::string> out;
    for (const Role role : roles.roles) out.emplace_back(people::word_of(role));
    return out;
}

notices::Reader notice_reader(const people::Seat& roles, const std::string& person) {
    return {.person = person, .sides = sides_of(roles)};
}

namespace {

/// Where a role reaches an alliance from.
std::array<people::Scope, 2> scopes_of(const registry::Listed& alliance) {
    using Kind = people::Scope::Kind;
    return {{{Kind::alliance, alliance.id}, {Kind::region, alliance.region}}};
}

/// @param grants  of this alliance only, by person.
Result<Everybody> seated(store::Database& database, const registry::Listed& alliance,
                         const std::map<std::string, std::vector<people::Grant>>& grants) {
    Everybody out;
    const std::vector<std::string> regions{alliance.region};
    for (const auto& [person, theirs] : grants) {
        Seat seat{.alliance = alliance, .roles = {}, .viewer = {}, .grounds = {}};
        seat.roles = people::seat_in(theirs, alliance.id, regions);
        HANSE_TRY(viewer, viewer_at(database, alliance.id, person, seat.roles));
        seat.viewer = std::move(viewer);
        out.emplace(person, std::move(seat));
    }
    return out;
}

}  // namespace

Result<Everybody> everybody_at(store::Database& database, const registry::Listed& alliance) {
    std::map<std::string, std::vector<people::Grant>> grants;
    for (const people::Scope& scope : scopes_of(alliance)) {
        HANSE_TRY(given, people::grants_in(database, scope));
        for (people::Grant& one : given) grants[one.person].push_back(std::move(one));
    }
    return seated(database, alliance, grants);
}

Result<Everybody> nobody_but(store::Database& database, const registry::Listed& alliance,
                             const std::string& person, std::span<const people::Grant> held) {
    std::map<std::string, std::vector<people::Grant>> grants;
    for (const people::Scope& scope : scopes_of(alliance))
        for (const people::Grant& one : held)
            if (one.scope == scope) grants[person].push_back(one);
    return seated(database, alliance, grants);
}

}  // namespace hanse::server
