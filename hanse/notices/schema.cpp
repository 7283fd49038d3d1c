// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/schema.hpp"

#include <array>

#include "hanse/store/migrations.hpp"

namespace hanse::notices {

namespace {

constexpr std::array<store::Migration, 1> kSteps{{{"0001-notices", R"(
create table comment (
    id text not null primary key,
    alliance text not null,
    subject text not null,
    author text not null,
    side text not null,
    text text not null,
    at text not null,
    version bigint not null,
    removed bigint not null)
--
create index comment_subject on comment (alliance, subject, at)
--
create table comment_version (
    comment text not null,
    number bigint not null,
    text text not null,
    at text not null,
    primary key (comment, number))
--
create table task (
    id text not null primary key,
    alliance text not null,
    title text not null,
    subject text not null,
    side text not null,
    assignee text not null,
    due text not null,
    every text not null,
    first_due text not null,
    state text not null,
    version bigint not null,
    created_by text not null,
    created_at text not null,
    closed_by text not null,
    closed_at text not null)
--
create index task_alliance on task (alliance, state, due)
--
create index task_assignee on task (assignee, state, due)
--
create table notice (
    id text not null primary key,
    person text not null,
    kind text not null,
    alliance text not null,
    subject text not null,
    words_zh text not null,
    words_en text not null,
    link text not null,
    at text not null,
    read_at text not null,
    mail text not null)
--
create index notice_person on notice (person, at)
--
create index notice_unmailed on notice (mail, person)
--
create table told (
    once text not null,
    person text not null,
    at text not null,
    primary key (once, person))
--
create table preference (
    person text not null,
    kind text not null,
    pace text not null,
    primary key (person, kind))
--
create table digest_sent (
    person text not null,
    pace text not null,
    day text not null,
    primary key (person, pace))
--
create table mail (
    id text not null primary key,
    person text not null,
    to_name text not null,
    to_address text not null,
    subject text not null,
    text text not null,
    state text not null,
    tries bigint not null,
    created_at text not null,
    next_at text not null,
    sent_at text not null,
    result text not null)
--
create index mail_state on mail (state, next_at)
--
create table feed (
    person text not null primary key,
    digest text not null,
    made_at text not null)
--
create unique index feed_digest on feed (digest)
--
create table feed_event (
    key text not null primary key,
    digest text not null,
    sequence bigint not null,
    changed_at text not null)
)"}}};

}  // namespace

base::Result<base::Done> migrate(store::Database& database) {
    return store::migrate(database, "notices", kSteps);
}

}  // namespace hanse::notices
