// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/schema.hpp"

#include <array>

namespace hanse::watch {

namespace {

// watch_hit: record is what was remembered (memory.hpp), warning what was found out (warning.hpp),
// run the last one that had something new to say. watch_decision: run is that of the hit when it
// was decided. expires: of a right that had not ended, so that its end is news.
constexpr std::string_view kTables = R"(
create table watch (
    id bigint primary key, name text not null, spec text not null,
    added text not null, who text not null, removed text)
--
create unique index watch_name on watch (name) where removed is null
--
create table watch_run (
    watch bigint not null references watch (id), number bigint not null, seq bigint not null,
    day text not null, at text not null, who text not null, looked_at bigint not null,
    primary key (watch, number))
--
create table watch_hit (
    id bigint primary key, watch bigint not null references watch (id),
    publication bigint not null, number text not null, record text not null,
    matching bigint not null, own bigint not null, grade text not null, expires text,
    warning text not null, run bigint not null, change text not null, first_run bigint not null)
--
create unique index watch_hit_publication on watch_hit (watch, publication)
--
create index watch_hit_run on watch_hit (watch, run)
--
create table watch_decision (
    id bigint primary key, hit bigint not null references watch_hit (id), run bigint not null,
    decision text not null, owner text not null, day text not null, note text,
    at text not null, who text not null)
--
create index watch_decision_hit on watch_decision (hit)
)";

constexpr std::array kSteps{store::Migration{"tables", kTables}};

}  // namespace

std::span<const store::Migration> schema() { return kSteps; }

}  // namespace hanse::watch
