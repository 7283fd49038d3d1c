// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/schema.hpp"

#include <array>

namespace hanse::portfolio {

namespace {

// publication: beside its number only what lists show and sort by, derived from the tellings.
// seq grows with every change of a row; the index is as far as the seq it remembers.
constexpr std::string_view kTables = R"(
create table batch (
    id bigint primary key, kind text not null, state text not null,
    begun text not null, ended text, who text not null,
    file text not null, digest text not null, format text,
    items bigint not null, added bigint not null, changed bigint not null, merged bigint not null,
    same bigint not null, refused bigint not null, doubts bigint not null)
--
create table complaint (
    batch bigint not null references batch (id), ordinal bigint not null,
    place text not null, zh text not null, en text not null, refused bigint not null,
    primary key (batch, ordinal))
--
create table publication (
    id bigint primary key, number text not null unique,
    office text not null, serial text not null, kind text not null, application text,
    title text, applicants text, owners text,
    priority text, filed text, published text, granted text, expiry text,
    status text not null, ipc text,
    family bigint not null, extended bigint not null, seq bigint not null)
--
create index publication_serial on publication (office, serial)
--
create index publication_application on publication (application)
--
create index publication_family on publication (family)
--
create index publication_extended on publication (extended)
--
create index publication_seq on publication (seq)
--
create table telling (
    publication bigint not null references publication (id),
    batch bigint not null references batch (id),
    record text not null, primary key (publication, batch))
--
create index telling_batch on telling (batch)
--
create table family_key (
    sort text not null, name text not null, publication bigint not null references publication (id),
    primary key (sort, name, publication))
--
create index family_key_publication on family_key (publication, sort, name)
--
create table gone (number text primary key, seq bigint not null)
--
create table owner_share (
    batch bigint not null references batch (id), number text not null, owner text not null,
    share text, since text, until text, source text)
--
create index owner_share_number on owner_share (number)
--
create table party_name (
    batch bigint not null references batch (id), known_as text not null, name text not null)
--
create table pool_entry (
    batch bigint not null references batch (id), pool text not null, number text not null,
    since text, until text, source text)
--
create index pool_entry_pool on pool_entry (pool, number)
--
create table dispute (
    batch bigint not null references batch (id), number text not null, what text not null,
    since text, until text, source text)
--
create index dispute_number on dispute (number)
--
create table counter (name text primary key, value bigint not null)
--
create table identity (name text primary key)
)";

constexpr std::array kSteps{store::Migration{"tables", kTables}};

}  // namespace

std::span<const store::Migration> schema() { return kSteps; }

}  // namespace hanse::portfolio
