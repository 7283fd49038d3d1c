// SPDX-License-Identifier: GPL-3.0-or-later
// Processes and their instances as JSON, in one language.
#pragma once

#include <array>

#include "hanse/base/value.hpp"
#include "hanse/http/shape.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::server {

/// Words of workflow::FieldType and workflow::ReasonNeed, in their order.
inline constexpr std::array<const char*, 11> kFieldTypes{
    "text",   "long_text", "whole",    "truth",     "day",    "choice",
    "person", "member",    "evidence", "questions", "answers"};
inline constexpr std::array<const char*, 3> kReasonNeeds{"none", "optional", "required"};

http::Shape process_shape();
http::Shape instance_shape();
/// With the moves that are open to the viewer, the vote and the history.
http::Shape whole_instance_shape();

base::Value process_value(const workflow::Process& process, base::Language language);
/// @param instance  as its viewer may see it.
base::Value instance_value(const workflow::Processes& processes, const workflow::Instance& instance,
                           base::Language language);
base::Value open_move_value(const workflow::OpenMove& open, base::Language language);
base::Value ballot_value(const workflow::Ballot& ballot);
base::Value step_value(const workflow::Step& step);

}  // namespace hanse::server
