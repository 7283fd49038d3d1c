// SPDX-License-Identifier: GPL-3.0-or-later
// Viewers: what a seat at the table is to each floor below. The one place where this is said, so that
// the walls of workflows, evidence and comments stand where those of the records stand.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "hanse/evidence/evidence.hpp"
#include "hanse/notices/comments.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/workflow/instance.hpp"

namespace hanse::server {

/// Which alliances the caller may see in lists: where they hold a role, and what is published; of these
/// those that their token is within.
registry::Visible visible_to(const Caller& caller);
/// The alliances that the caller's token is within; empty: all of them.
std::set<std::string> scope_of(const Caller& caller);
/// What a principal is in an alliance, by its region too.
people::Seat roles_at(const people::Principal& who, const registry::Listed& alliance);
/// With the rooms that they were asked into; who has left the table has left its rooms.
base::Result<registry::Viewer> viewer_at(store::Database& database, const std::string& alliance,
                                         const std::string& person, const people::Seat& roles);
workflow::Viewer workflow_viewer(const people::Seat& roles, const std::string& person);
evidence::Viewer evidence_viewer(const Seat& seat);
notices::Reader notice_reader(const people::Seat& roles, const std::string& person);

/// The sides for which somebody speaks, the first being the one that they mean by "internal": their
/// company, "member:M1", or what they are, "secretariat". Empty for who has no seat.
std::vector<std::string> sides_of(const people::Seat& roles);

/// Whoever holds a role in an alliance or over its region, as they would sit there. Grounds that a
/// bureau may have do not count: nobody is told of what they would have to ask for.
using Everybody = std::map<std::string, Seat>;  // by person
base::Result<Everybody> everybody_at(store::Database& database, const registry::Listed& alliance);
/// The same with one person at most. @param held  all their grants.
base::Result<Everybody> nobody_but(store::Database& database, const registry::Listed& alliance,
                                   const std::string& person, std::span<const people::Grant> held);

}  // namespace hanse::server
