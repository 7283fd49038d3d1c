// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects: what a comment or a task is about, and whether somebody may see it. A shared comment is
// read by whoever sees its subject, so this is a wall.
//
//   alliance · clauses/C3 · members/M1 (any record) · workflow/w-… · evidence/e-… · task/t-…
#pragma once

#include "hanse/server/ask.hpp"

namespace hanse::server {

/// @param seat, person  of whoever is to see it, who need not be the one who asks.
/// @return not_found for what is not there and for what they may not see; invalid_input for what is
///         no subject.
base::Result<base::Done> check_subject(const Office& office, store::Database& database,
                                       const Seat& seat, const std::string& person,
                                       const std::string& subject);

}  // namespace hanse::server
