// SPDX-License-Identifier: GPL-3.0-or-later
// Who came from an outside provider: which person that is, and which rights their groups give.
#include <algorithm>

#include "hanse/base/json.hpp"
#include "hanse/people/email.hpp"
#include "hanse/people/oidc.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

/// Everything that admit() needs to know of one coming in.
struct Arrival {
    const Provider& provider;
    const Claims& claims;
    trail::Occasion occasion;  // who is filled in as soon as it is known
};

std::vector<Grant> wanted_grants(const Arrival& arrival, const std::string& person) {
    std::vector<Grant> out;
    for (const GroupRule& rule : arrival.provider.groups)
        if (std::ranges::find(arrival.claims.groups, rule.group) != arrival.claims.groups.end())
            out.push_back({.person = person,
                           .scope = rule.scope,
                           .role = rule.role,
                           .member = rule.member,
                           .source = arrival.provider.source()});
    return out;
}

bool is_same(const Grant& a, const Grant& b) {
    return a.scope == b.scope && a.role == b.role && a.member == b.member;
}

bool contains(const std::vector<Grant>& grants, const Grant& wanted) {
    return std::ranges::any_of(grants, [&](const Grant& one) { return is_same(one, wanted); });
}

/// A group may mean what cannot be held together with what the person holds: then it gives
/// nothing, and whoever looks for the reason finds it in the trail.
Result<Done> give_if_it_may_be(store::Database& database, const Grant& wanted,
                               const trail::Occasion& occasion) {
    const auto given = grant(database, wanted, occasion);
    if (given) return Done{};
    if (given.error().kind != base::ErrorKind::conflict) return given.error();
    base::Value about;
    about.set("scope", wanted.scope.text()).set("role", word_of(wanted.role));
    about.set("member", wanted.member).set("source", wanted.source);
    HANSE_CHECK(trail::note(database, wanted.scope.chain(), occasion,
                            {.what = "grant.refused",
                             .subject = "people/" + wanted.person,
                             .after = base::to_json(about),
                             .reason = given.error().message.en}));
    return Done{};
}

/// Rights of groups are those of the groups of today; rights by hand are left alone.
Result<Done> follow_groups(store::Database& database, const Arrival& arrival,
                           const std::string& person) {
    const auto wanted = wanted_grants(arrival, person);
    HANSE_TRY(all, grants_of(database, person));
    std::vector<Grant> held;
    std::ranges::copy_if(all, std::back_inserter(held),
                         [&](const Grant& one) { return one.source == arrival.provider.source(); });
    for (const Grant& one : held)
        if (!contains(wanted, one))
            HANSE_CHECK(withdraw_with_group(database, one.id, arrival.occasion));
    for (const Grant& one : wanted)
        if (!contains(held, one)) HANSE_CHECK(give_if_it_may_be(database, one, arrival.occasion));
    return Done{};
}

Result<std::optional<Person>> known_person(store::Database& database, const Claims& claims) {
    HANSE_TRY(rows, database.rows("select person from person_identity where issuer = :issuer and "
                                  "subject = :subject",
                                  {claims.issuer, claims.subject}));
    if (rows.empty()) return std::optional<Person>();
    HANSE_TRY(who, person(database, rows[0].text(0)));
    return std::optional(std::move(who));
}

Result<Done> remember(store::Database& database, const Arrival& arrival, const Person& person) {
    HANSE_CHECK(database.run(
        "insert into person_identity (issuer, subject, person, added) values "
        "(:issuer, :subject, :person, :added)",
        {arrival.claims.issuer, arrival.claims.subject, person.id, arrival.occasion.at}));
    base::Value about;
    about.set("issuer", arrival.claims.issuer).set("subject", arrival.claims.subject);
    HANSE_CHECK(trail::note(database, trail::kHouse, arrival.occasion,
                            {.what = "identity.joined",
                             .subject = "people/" + person.id,
                             .after = base::to_json(about)}));
    return Done{};
}

/// An address that the provider has verified, and nothing else: who may write any address into
/// their profile must not take somebody's account over, or their address away.
Result<std::optional<Person>> owner_of_address(store::Database& database, const Claims& claims) {
    if (!claims.email_verified || claims.email.empty()) return std::optional<Person>();
    return person_by_email(database, claims.email);
}

std::string name_of(const Claims& claims) {
    std::string out;
    for (const char c : !claims.name.empty() ? claims.name : claims.subject)
        if (static_cast<unsigned char>(c) >= ' ' && c != 0x7F) out += c;
    return out.size() <= 200 ? out : claims.subject.substr(0, 100);
}

NewPerson newcomer(const Arrival& arrival, bool address_is_free) {
    const bool listed = !wanted_grants(arrival, {}).empty();
    const bool takes_address = arrival.claims.email_verified && address_is_free &&
                               checked_email(arrival.claims.email).has_value();
    return {.name = name_of(arrival.claims),
            .email = takes_address ? arrival.claims.email : std::string(),
            .state = arrival.provider.groups_admit && listed ? PersonState::active
                                                             : PersonState::pending,
            .from_outside = true};
}

/// The person of these claims, made if there is none.
Result<Person> person_of(store::Database& database, const Arrival& arrival) {
    HANSE_TRY(known, known_person(database, arrival.claims));
    if (known) return *known;
    HANSE_TRY(owner, owner_of_address(database, arrival.claims));
    if (owner && arrival.provider.joins_verified_email) {
        HANSE_CHECK(remember(database, arrival, *owner));
        return *owner;
    }
    HANSE_TRY(added, add_person(database, newcomer(arrival, !owner), arrival.occasion));
    HANSE_CHECK(remember(database, arrival, added));
    return added;
}

}  // namespace

Result<Admitted> admit(store::Database& database, const House& house, const Provider& provider,
                       const Claims& claims, const Visitor& visitor) {
    Arrival arrival{provider,
                    claims,
                    {.who = provider.source(),
                     .by = provider.source(),
                     .from = visitor.from,
                     .at = visitor.at}};
    return store::transacted(database, [&]() -> Result<Admitted> {
        HANSE_CHECK(database.lock("people identity " + claims.issuer + " " + claims.subject));
        HANSE_TRY(who, person_of(database, arrival));
        if (who.state != PersonState::active)
            return Admitted{.sign_in = {.outcome = SignIn::Outcome::refused},
                            .pending = who.state == PersonState::pending};
        HANSE_CHECK(follow_groups(database, arrival, who.id));
        HANSE_TRY(begun, begin_session(database, house, who.id, provider.source(),
                                       provider.brings_second_factor, visitor));
        return Admitted{.sign_in = begun};
    });
}

}  // namespace hanse::people
