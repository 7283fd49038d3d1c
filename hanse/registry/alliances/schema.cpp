// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of this floor.
#include <array>

#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/store/migrations.hpp"

namespace hanse::registry {

namespace {

constexpr std::array<store::Migration, 5> kSteps{
    {{"0001-alliances", R"(
create table alliance (
    id text primary key,
    name_zh text not null,
    name_en text not null,
    region text not null,
    industry text not null,
    initiator text not null,
    website text not null,
    founded text not null,
    ended text not null,
    day text not null,
    invented bigint not null,
    members bigint not null,
    patents bigint not null,
    version bigint not null,
    published bigint not null,
    removed text,
    created text not null,
    changed text not null)
--
create index alliance_name on alliance (name_zh, id)
--
create index alliance_region on alliance (region, name_zh, id)
--
create table record (
    alliance text not null references alliance (id),
    sheet text not null,
    record_key text not null,
    position bigint not null,
    body text not null,
    since bigint not null,
    gone bigint,
    primary key (alliance, sheet, record_key, since))
--
create index record_now on record (alliance) where gone is null
--
create index record_gone on record (alliance, gone)
--
create table version (
    alliance text not null references alliance (id),
    number bigint not null,
    at text not null,
    who text not null,
    reason text not null,
    facts text not null,
    changed bigint not null,
    primary key (alliance, number))
)"},
     {"0002-sight", R"(
create table room (
    alliance text not null references alliance (id),
    address text not null,
    person text not null,
    admitted text not null,
    admitted_by text not null,
    primary key (alliance, address, person))
--
create table grounds (
    id text primary key,
    alliance text not null references alliance (id),
    person text not null,
    reason text not null,
    basis text not null,
    begun text not null,
    expires text not null,
    ended text)
--
create index grounds_person on grounds (alliance, person)
--
create table aggregate (
    alliance text not null references alliance (id),
    number bigint not null,
    measure text not null,
    cells text not null,
    members bigint not null,
    parts text not null,
    total text not null,
    version bigint not null,
    given text not null,
    primary key (alliance, number))
--
create table result (
    id text primary key,
    alliance text not null references alliance (id),
    kind text not null,
    version bigint not null,
    facts text not null,
    rules text not null,
    day text not null,
    at text not null,
    who text not null,
    summary text not null,
    body text not null)
--
create index result_at on result (alliance, kind, at)
)"},
     // The list counts what somebody sees from this
     // index alone, and not from the rows. The id stands
     // first: were it the last, SQLite would take this
     // index for the rows too, and sort them all.
     {"0003-counting", R"(
create index alliance_seen on alliance (id, published, region) where removed is null
)"},
     // What a sum is made of is reckoned from its
     // version.
     {"0004-sums", "alter table aggregate drop column parts"},
     // The version that closed a door; those of records
     // that are gone by now were left open.
     {"0005-doors", R"(
alter table room add column gone bigint
--
update room set gone = 0 where not exists (
    select 1 from record where record.alliance = room.alliance
    and record.sheet || '/' || record.record_key = room.address and record.gone is null)
)"}}};

}  // namespace

base::Result<base::Done> migrate(store::Database& database) {
    return store::migrate(database, "registry", kSteps);
}

}  // namespace hanse::registry
