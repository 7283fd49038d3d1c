// SPDX-License-Identifier: GPL-3.0-or-later
// Starting an instance of a process: what the server knows better than the form.
#pragma once

#include "hanse/server/ask.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::server {

/// @return denied for who names a member without serving the alliance; invalid_input for a clause
///         without a name, and for questions that are no facts of the catalogue.
base::Result<workflow::Beginning> beginning_of(Ask& ask, const Seat& seat,
                                               const workflow::Process& process,
                                               const base::Value& form);
/// Starts it and tells whoever can do something about it.
base::Result<workflow::Instance> start_one(Ask& ask, const people::Seat& roles,
                                           const workflow::Process& process,
                                           const workflow::Beginning& beginning);

}  // namespace hanse::server
