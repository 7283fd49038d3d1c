// SPDX-License-Identifier: GPL-3.0-or-later
// Processes and their instances as JSON, in one language.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::server {

base::Value process_value(const workflow::Process& process, base::Language language);
/// @param instance  as its viewer may see it.
base::Value instance_value(const workflow::Processes& processes, const workflow::Instance& instance,
                           base::Language language);
base::Value open_move_value(const workflow::OpenMove& open, base::Language language);
base::Value ballot_value(const workflow::Ballot& ballot);
base::Value step_value(const workflow::Step& step);

}  // namespace hanse::server
