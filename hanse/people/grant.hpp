// SPDX-License-Identifier: GPL-3.0-or-later
// Grants: who holds which role where. Nobody holds one by default, the administrator included.
//
// Within an alliance the rights of all of a person's roles count together (the union), because
// nobody should have to choose a hat before looking. So that this never opens a wall:
//   - all of a person's grants in one alliance that name a member name the same one;
//   - a role for a member and a neutral one (secretariat, counsel, evaluator, bureau, auditor) do
//     not go together in one alliance: grant() refuses it, and where it cannot know (a bureau's
//     region), seat_in() counts the member's role alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

enum class Role {
    secretariat,
    lead,
    member_admin,
    member_reader,
    counsel,
    evaluator,
    bureau,
    auditor,
    everyone  // "public": what all of the world is; never granted
};

std::string_view word_of(Role role);  // "member-admin" …
std::optional<Role> role_of(std::string_view word);
std::span<const std::string_view> role_words();

/// "alliance:ID", or "region:CN-33" for bureaus.
struct Scope {
    enum class Kind { alliance, region } kind = Kind::alliance;
    std::string id;

    static base::Result<Scope> parse(std::string_view text);
    std::string text() const;
    /// Where deeds in this scope are noted: an alliance has a chain of its own, named by its id.
    std::string chain() const;
    friend bool operator==(const Scope&, const Scope&) = default;
};

inline constexpr const char* kByHand = "hand";

struct Grant {
    std::string id;  // "g-" and 16 letters; given by grant()
    std::string person;
    Scope scope;
    Role role = Role::everyone;
    std::string member;            // company; needed for members' roles, possible for the lead
    std::string source = kByHand;  // or "oidc:PROVIDER": given and taken with a group
    std::string given, given_by;
};

/// @return invalid_input for a role that does not fit the scope, or a member where none belongs or
///         one is missing.
base::Result<base::Done> check_form(const Grant& wanted);

/// @return what check_form() returns;
///         conflict if the person holds it already, or holds what does not go with it.
base::Result<Grant> grant(store::Database& database, const Grant& wanted,
                          const trail::Occasion& occasion, const std::string& reason = {});
/// Revokes the open invitations too that the person gave in this scope.
/// @return not_found; conflict for the last who serves an alliance as its secretariat: it cannot be left
///         to nobody.
base::Result<base::Done> withdraw(store::Database& database, const std::string& grant_id,
                                  const trail::Occasion& occasion, const std::string& reason = {});
/// The same for what an outside provider's group gave and gives no more: who has left the group does
/// not keep its rights because nobody else has them.
base::Result<base::Done> withdraw_with_group(store::Database& database, const std::string& grant_id,
                                             const trail::Occasion& occasion);

base::Result<Grant> grant_by_id(store::Database& database, const std::string& id);
base::Result<std::vector<Grant>> grants_of(store::Database& database, const std::string& person);
base::Result<std::vector<Grant>> grants_in(store::Database& database, const Scope& scope);

/// What somebody is in one alliance: nothing, by default.
struct Seat {
    std::vector<Role> roles;  // each once, in the order of the enum
    std::string member;       // whose, if they hold a member's role

    bool holds(Role role) const;
    bool empty() const { return roles.empty(); }
};

/// @param regions  every region that the alliance lies in ("CN", "CN-33").
Seat seat_in(std::span<const Grant> grants, std::string_view alliance,
             std::span<const std::string> regions);

}  // namespace hanse::people
