// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody is in one alliance, out of all they hold. Where grants should not stand together
// and do all the same, the narrower counts.
#include <algorithm>

#include "hanse/people/grant.hpp"

namespace hanse::people {

namespace {

bool is_members(Role role) { return role == Role::member_admin || role == Role::member_reader; }

bool covers(const Scope& scope, std::string_view alliance, std::span<const std::string> regions) {
    if (scope.kind == Scope::Kind::alliance) return scope.id == alliance;
    return std::ranges::find(regions, scope.id) != regions.end();
}

}  // namespace

bool Seat::holds(Role role) const { return std::ranges::find(roles, role) != roles.end(); }

Seat seat_in(std::span<const Grant> grants, std::string_view alliance,
             std::span<const std::string> regions) {
    Seat seat;
    bool for_two = false;
    for (const Grant& grant : grants) {
        if (!covers(grant.scope, alliance, regions)) continue;
        for_two |= !seat.member.empty() && !grant.member.empty() && grant.member != seat.member;
        if (seat.member.empty()) seat.member = grant.member;
        seat.roles.push_back(grant.role);
    }
    if (for_two) return {};
    if (std::ranges::any_of(seat.roles, is_members))
        std::erase_if(seat.roles,
                      [](Role role) { return !is_members(role) && role != Role::lead; });
    std::ranges::sort(seat.roles);
    seat.roles.erase(std::ranges::unique(seat.roles).begin(), seat.roles.end());
    return seat;
}

}  // namespace hanse::people
