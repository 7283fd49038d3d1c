// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/link.hpp"

#include <algorithm>

#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/people/attempts.hpp"
#include "hanse/people/email.hpp"
#include "hanse/people/link_rows.hpp"
#include "hanse/people/password.hpp"
#include "hanse/people/password_rows.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kFirstLife = base::kDay;  // of the link on the terminal

std::string chain_of(const Link& link) { return link.scope ? link.scope->chain() : trail::kHouse; }

Result<Done> note(store::Database& database, const Link& link, const std::string& what,
                  const trail::Occasion& occasion) {
    base::Value about;
    about.set("kind", word_of(link.kind)).set("email", link.email);
    if (link.scope) about.set("scope", link.scope->text()).set("role", word_of(link.role));
    if (!link.member.empty()) about.set("member", link.member);
    HANSE_CHECK(
        trail::note(database, chain_of(link), occasion,
                    {.what = what, .subject = "links/" + link.id, .after = base::to_json(about)}));
    return Done{};
}

Result<Done> grant_of_link(store::Database& database, const Link& link, const std::string& person,
                           const trail::Occasion& occasion) {
    if (!link.scope) return Done{};
    trail::Occasion by_inviter = occasion;
    by_inviter.who = link.given_by;  // whose word the role rests on
    by_inviter.by = "invitation";
    HANSE_CHECK(
        grant(database,
              {.person = person, .scope = *link.scope, .role = link.role, .member = link.member},
              by_inviter));
    return Done{};
}

Result<Done> nobody_governs(store::Database& database) {
    HANSE_CHECK(database.lock("people administrators"));
    HANSE_TRY(count, database.number("select count(*) from person where administrator = 1 and "
                                     "state = 'active'"));
    if (count > 0) return base::conflict({}, "已有管理员", "there is an administrator already");
    return Done{};
}

/// The administrator writes their address; an invitation says whose it is.
NewPerson person_for(const Link& link, const Newcomer& newcomer) {
    const bool first = link.kind == LinkKind::administrator;
    return {.name = newcomer.name,
            .email = first ? newcomer.email : link.email,
            .language = newcomer.language,
            .administrator = first};
}

Result<LinkGiven> reset_for(store::Database& database, const House& house, const Person& person,
                            const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<LinkGiven> {
        HANSE_CHECK(
            database.run("delete from person_link where person = :person and "
                         "kind = 'reset'",
                         {person.id}));
        Link link{.kind = LinkKind::reset,
                  .person = person.id,
                  .email = person.email,
                  .language = person.language};
        link.expires = base::later(occasion.at, base::kMinute * house.policy.reset_minutes);
        HANSE_TRY(given, add_link(database, std::move(link), occasion));
        HANSE_CHECK(note(database, given.link, "reset.given", occasion));
        return given;
    });
}

}  // namespace

Result<LinkGiven> invite(store::Database& database, const House& house,
                         const Invitation& invitation, const trail::Occasion& occasion) {
    HANSE_TRY(email, checked_email(invitation.email));
    Link link{.kind = LinkKind::invitation,
              .email = email,
              .language = invitation.language,
              .scope = invitation.scope,
              .role = invitation.role,
              .member = invitation.member};
    if (link.scope)
        HANSE_CHECK(check_form({.scope = *link.scope, .role = link.role, .member = link.member}));
    link.expires = base::later(occasion.at, base::kDay * house.policy.invitation_days);
    return store::transacted(database, [&]() -> Result<LinkGiven> {
        HANSE_TRY(given, add_link(database, link, occasion));
        HANSE_CHECK(note(database, given.link, "invitation.given", occasion));
        return given;
    });
}

Result<Done> revoke_link(store::Database& database, const std::string& link_id,
                         const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_TRY(link, take_link_by_id(database, link_id));
        return note(database, link, "link.revoked", occasion);
    });
}

Result<Person> take_up_link(store::Database& database, const House& house,
                            const std::string& secret, const Newcomer& newcomer,
                            trail::Occasion occasion) {
    HANSE_TRY(link, look_at_link(database, secret, occasion.at));
    if (link.kind == LinkKind::reset) return link_is_not_good();
    const NewPerson wanted = person_for(link, newcomer);
    HANSE_TRY(hash, hashed_password(house, newcomer.password, {wanted.name, wanted.email}));
    occasion.by = "link";
    return store::transacted(database, [&]() -> Result<Person> {
        HANSE_CHECK(take_link(database, secret, occasion.at));
        if (wanted.administrator) HANSE_CHECK(nobody_governs(database));
        occasion.who = "link:" + link.id;
        HANSE_TRY(added, add_person(database, wanted, occasion));
        occasion.who = added.id;
        HANSE_CHECK(store_password(database, added.id, hash, occasion));
        HANSE_CHECK(grant_of_link(database, link, added.id, occasion));
        HANSE_CHECK(note(database, link, "link.taken_up", occasion));
        return added;
    });
}

Result<Person> join_by_link(store::Database& database, const std::string& secret,
                            const std::string& person_id, const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Person> {
        HANSE_TRY(link, take_link(database, secret, occasion.at));
        if (link.kind != LinkKind::invitation) return link_is_not_good();
        HANSE_TRY(who, person(database, person_id));
        if (email_key(who.email) != email_key(link.email))
            return base::denied("邀请是发给 " + link.email + " 的",
                                "the invitation is for " + link.email);
        HANSE_CHECK(grant_of_link(database, link, person_id, occasion));
        HANSE_CHECK(note(database, link, "link.taken_up", occasion));
        return who;
    });
}

Result<LinkGiven> first_administrator(store::Database& database, const House&,
                                      const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<LinkGiven> {
        HANSE_CHECK(nobody_governs(database));
        HANSE_CHECK(database.run("delete from person_link where kind = 'administrator'"));
        Link link{.kind = LinkKind::administrator};
        link.expires = base::later(occasion.at, kFirstLife);
        HANSE_TRY(given, add_link(database, std::move(link), occasion));
        HANSE_CHECK(note(database, given.link, "administrator.link_given", occasion));
        return given;
    });
}

Result<std::optional<LinkGiven>> ask_reset(store::Database& database, const House& house,
                                           const std::string& email,
                                           const trail::Occasion& occasion) {
    HANSE_TRY(begun, begin_attempt(database, {"reset", email, occasion.from, occasion.at}));
    HANSE_TRY(who, person_by_email(database, email));
    const bool may = begun.wait_seconds == 0 && who && who->state == PersonState::active;
    if (!may) return std::optional<LinkGiven>();
    // Who comes in by an outside provider must not get around it by mail.
    HANSE_TRY(local, has_password(database, who->id));
    if (!local) return std::optional<LinkGiven>();
    HANSE_TRY(given, reset_for(database, house, *who, occasion));
    return std::optional(std::move(given));
}

Result<LinkGiven> give_reset(store::Database& database, const House& house,
                             const std::string& person_id, const trail::Occasion& occasion) {
    HANSE_TRY(who, person(database, person_id));
    if (who.state != PersonState::active)
        return base::conflict({}, "此人的账户未启用", "this person's account is not active");
    return reset_for(database, house, who, occasion);
}

Result<Person> reset_password(store::Database& database, const House& house,
                              const std::string& secret, const std::string& password,
                              trail::Occasion occasion) {
    HANSE_TRY(link, look_at_link(database, secret, occasion.at));
    if (link.kind != LinkKind::reset) return link_is_not_good();
    HANSE_TRY(who, person(database, link.person));
    HANSE_TRY(hash, hashed_password(house, password, {who.name, who.email}));
    occasion.who = who.id;
    occasion.by = "link";
    return store::transacted(database, [&]() -> Result<Person> {
        HANSE_CHECK(take_link(database, secret, occasion.at));
        HANSE_CHECK(store_password(database, who.id, hash, occasion));
        return who;
    });
}

}  // namespace hanse::people
