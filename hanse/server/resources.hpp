// SPDX-License-Identifier: GPL-3.0-or-later
// Resources: each adds its routes to the table. One file each.
#pragma once

#include <vector>

#include "hanse/http/route.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

using Table = std::vector<http::Route>;

void add_alliances(Table& table, Office& office);    // the list; founding, removing, publishing
void add_records(Table& table, Office& office);      // records, one by one and many at once
void add_cases(Table& table, Office& office);        // whole case files, in and out
void add_versions(Table& table, Office& office);     // history, differences, undo
void add_assessments(Table& table, Office& office);  // assessed as the caller sees it
void add_results(Table& table, Office& office);      // kept, and held against each other
void add_statements(Table& table, Office& office);   // each member its own
void add_sight(Table& table, Office& office);        // rooms, grounds, aggregates
void add_trail(Table& table, Office& office);        // who did what
void add_sign_in(Table& table, Office& office);      // coming in and going out
void add_links(Table& table, Office& office);        // invitations taken up, passwords set anew
void add_second_factor(Table& table, Office& office);
void add_oidc(Table& table, Office& office);            // signing in at an outside provider
void add_me(Table& table, Office& office);              // who one is, sessions, tokens
void add_people(Table& table, Office& office);          // accounts, bureaus of regions
void add_seats(Table& table, Office& office);           // who is what in an alliance, invitations
void add_tools(Table& table, Office& office);           // what the command line computes
void add_tool_routes(Table& table, Office& office);     // each tool described by itself
void add_jobs(Table& table, Office& office);            // work in the background
void add_workflows(Table& table, Office& office);       // processes and what is being decided
void add_campaigns(Table& table, Office& office);       // a bureau's self-checks to many alliances
void add_clauses(Table& table, Office& office);         // approved words, their versions
void add_evidence(Table& table, Office& office);        // documents and their files
void add_evidence_files(Table& table, Office& office);  // what lies behind it
void add_papers(Table& table, Office& office);          // what belongs to a workflow
void add_comments(Table& table, Office& office);        // internal to a side, or shared
void add_tasks(Table& table, Office& office);           // who does what by when
void add_inbox(Table& table, Office& office);           // notices and how they come
void add_calendar(Table& table, Office& office);        // deadlines for calendar programs
void add_mail(Table& table, Office& office);            // what became of mails
void add_system(Table& table, Office& office);          // health, metrics, about

/// Everything, ready to serve.
Table all_routes(Office& office);

}  // namespace hanse::server
