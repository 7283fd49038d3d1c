// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/schema.hpp"

#include <array>

#include "hanse/store/migrations.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

namespace {

// Secrets stand here as digests only (columns `digest`), or sealed with the key of the house.
// person.email is as written, email_key as compared; null for who brought none.
// attempt.who is a digest too: what people mistype may be a password.
constexpr std::string_view kTables = R"(
create table person (
    id text primary key, name text not null, email text not null, email_key text,
    language text not null, state text not null, administrator bigint not null,
    created text not null, version bigint not null)
--
create unique index person_email on person (email_key)
--
create table person_password (
    person text primary key references person (id), hash text not null, changed text not null)
--
create table person_factor (
    person text primary key references person (id), sealed text not null,
    confirmed bigint not null, last_step bigint not null, created text not null)
--
create table person_recovery (
    digest text primary key, person text not null references person (id))
--
create index person_recovery_person on person_recovery (person)
--
create table person_grant (
    id text primary key, person text not null references person (id), scope text not null,
    role text not null, member text not null, source text not null, given text not null,
    given_by text not null)
--
create unique index person_grant_once on person_grant (person, scope, role, member, source)
--
create index person_grant_scope on person_grant (scope)
--
create table person_session (
    digest text primary key, id text not null, person text not null references person (id),
    how text not null, stage text not null, origin text not null, agent text not null,
    started text not null, seen text not null, expires text not null)
--
create index person_session_person on person_session (person)
--
create table person_token (
    digest text primary key, id text not null, person text not null references person (id),
    name text not null, writes bigint not null, alliances text not null, areas text not null,
    created text not null, expires text not null, used text, used_from text)
--
create index person_token_person on person_token (person)
--
create table person_link (
    digest text primary key, id text not null, kind text not null, person text,
    email text not null, language text not null, scope text, role text not null,
    member text not null, given text not null, given_by text not null, expires text not null)
--
create index person_link_person on person_link (person)
--
create index person_link_given_by on person_link (given_by)
--
create table person_identity (
    issuer text not null, subject text not null, person text not null references person (id),
    added text not null, primary key (issuer, subject))
--
create table person_oidc_used (digest text primary key, expires text not null)
--
create table person_attempt (
    who text not null, at text not null, mark text not null)
--
create index person_attempt_who on person_attempt (who, at)
--
create index person_attempt_at on person_attempt (at)
)";

constexpr std::array kSteps{store::Migration{"0001-people", kTables}};

}  // namespace

base::Result<base::Done> migrate(store::Database& database) {
    HANSE_CHECK(trail::migrate(database));
    return store::migrate(database, "people", kSteps);
}

}  // namespace hanse::people
