// SPDX-License-Identifier: GPL-3.0-or-later
// Links that work once: invitations, forgotten passwords, the first administrator. The secret (26
// letters) goes out by mail or on the terminal; we keep its digest. Who sends the mail is not our
// business: these functions return what to put into it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/people/grant.hpp"
#include "hanse/people/house.hpp"
#include "hanse/people/person.hpp"

namespace hanse::people {

enum class LinkKind { invitation, reset, administrator };
std::string_view word_of(LinkKind kind);

struct Link {
    std::string id;  // "l-" and 16 letters
    LinkKind kind = LinkKind::invitation;
    std::string person;  // whose password, for a reset
    std::string email;   // for whom
    base::Language language = base::Language::zh;
    std::optional<Scope> scope;  // an invitation may be to an account only
    Role role = Role::everyone;
    std::string member;
    std::string given, given_by, expires;
};

struct LinkGiven {
    Link link;
    std::string secret;
};

struct Invitation {
    std::string email;
    base::Language language = base::Language::zh;
    std::optional<Scope> scope;
    Role role = Role::everyone;
    std::string member;
};

base::Result<LinkGiven> invite(store::Database& database, const House& house,
                               const Invitation& invitation, const trail::Occasion& occasion);
/// Open ones: in a scope, or all.
base::Result<std::vector<Link>> invitations(store::Database& database,
                                            const std::optional<Scope>& scope,
                                            const std::string& now);
base::Result<base::Done> revoke_link(store::Database& database, const std::string& link_id,
                                     const trail::Occasion& occasion);

/// What a link is for. @return denied if it is not known, used, revoked or expired: one answer for
/// all of them.
base::Result<Link> look_at_link(store::Database& database, const std::string& secret,
                                const std::string& now);

/// Makes the account that the invitation, or the link for the first administrator, is for.
/// @param person  its address is that of the link, except for the first administrator's.
/// @return conflict if the address has an account: then join_by_link(), signed in.
struct Newcomer {
    std::string name, password, email;
    base::Language language = base::Language::zh;
};
base::Result<Person> take_up_link(store::Database& database, const House& house,
                                  const std::string& secret, const Newcomer& newcomer,
                                  trail::Occasion occasion);
/// Gives the invitation's role to an account. @param person  signed in; denied if the invitation is
/// for another address.
base::Result<Person> join_by_link(store::Database& database, const std::string& secret,
                                  const std::string& person, const trail::Occasion& occasion);

/// @return conflict if there is an active administrator. Each call ends the links before.
base::Result<LinkGiven> first_administrator(store::Database& database, const House& house,
                                            const trail::Occasion& occasion);

/// A forgotten password. @return nothing if nobody has that address, or asked too often: say the
/// same to the visitor in both cases.
base::Result<std::optional<LinkGiven>> ask_reset(store::Database& database, const House& house,
                                                 const std::string& email,
                                                 const trail::Occasion& occasion);
/// The same at the wish of an administrator.
base::Result<LinkGiven> give_reset(store::Database& database, const House& house,
                                   const std::string& person, const trail::Occasion& occasion);
/// Sets the password and ends all sessions. The second factor stays.
base::Result<Person> reset_password(store::Database& database, const House& house,
                                    const std::string& secret, const std::string& password,
                                    trail::Occasion occasion);

}  // namespace hanse::people
