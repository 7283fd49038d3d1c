// SPDX-License-Identifier: GPL-3.0-or-later
// What a route promises of its answers, and whether one keeps it. The OpenAPI document is written from
// the promise; tests and a server that is asked to hold every answer against it.
#pragma once

#include <set>
#include <string>

#include "hanse/base/result.hpp"
#include "hanse/http/answer.hpp"
#include "hanse/http/route.hpp"

namespace hanse::http {

/// Clients take a problem apart by this.
Shape problem_shape();
/// What can go wrong: what the route says, and what follows from what it takes.
std::set<int> problems_of(const Route& route);
/// Content types that parameters of the query can ask for, beside JSON.
std::set<std::string> other_media_of(const Route& route);

/// @return invalid_input for a status, a content type or a body that the description does not know.
base::Result<base::Done> keeps_promise(const Route& route, const Answer& answer);

}  // namespace hanse::http
