// SPDX-License-Identifier: GPL-3.0-or-later
// From the declared objectives to one construction plan: merged, weighed, placed in time, held
// against the money.
#pragma once

#include "hanse/assess/assessment.hpp"
#include "hanse/base/result.hpp"
#include "hanse/knowledge/condition.hpp"

namespace hanse::assess {

/// Fills plan and budget of an answer whose objectives are judged.
base::Result<base::Done> make_plan(Assessment& answer, const knowledge::Situation& situation);

/// Do the lines of plan and budget name nodes that exist?
base::Result<base::Done> check_nodes(const domain::CaseFile& file, const knowledge::RuleBook& book);

}  // namespace hanse::assess
