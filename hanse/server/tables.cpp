// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/tables.hpp"

#include <array>

#include "hanse/evidence/evidence.hpp"
#include "hanse/jobs/job.hpp"
#include "hanse/notices/schema.hpp"
#include "hanse/people/schema.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/store/migrations.hpp"
#include "hanse/trail/trail.hpp"
#include "hanse/workflow/instance.hpp"

namespace hanse::server {

namespace {

// What the server keeps for itself: answers under a key (idempotency.cpp), wishes for a new password
// (reset_wishes.cpp), on which day a daily chore was done (ticker.cpp), and the mark of a demo
// (demo_mark.cpp).
constexpr std::array<store::Migration, 2> kSteps{{{"0001-idempotency", R"(
create table idempotency (
    person text not null,
    request_key text not null,
    fingerprint text not null,
    at text not null,
    answer text,
    primary key (person, request_key))
)"},
                                                  {"0002-housekeeping", R"(
create table reset_wish (
    id text primary key, email text not null, origin text not null, at text not null)
--
create table chore (what text primary key, day text not null)
--
create table demo (mark text primary key)
)"}}};

}  // namespace

base::Result<base::Done> migrate(store::Database& database) {
    HANSE_CHECK(trail::migrate(database));
    HANSE_CHECK(people::migrate(database));
    HANSE_CHECK(registry::migrate(database));
    HANSE_CHECK(workflow::migrate(database));
    HANSE_CHECK(evidence::migrate(database));
    HANSE_CHECK(notices::migrate(database));
    HANSE_CHECK(jobs::migrate(database));
    return store::migrate(database, "server", kSteps);
}

}  // namespace hanse::server
