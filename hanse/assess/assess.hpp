// SPDX-License-Identifier: GPL-3.0-or-later
// The question this program exists for.
#pragma once

#include "hanse/assess/assessment.hpp"
#include "hanse/base/result.hpp"

namespace hanse::assess {

/// Case × rules × day → Assessment. The same case, rules and day give the same answer, byte for
/// byte.
///
/// Pure: no file, clock or dice. More facts settle more; they never reverse what was settled.
/// @param file, book must outlive the answer.
/// @return the errors of the case: facts the catalogue does not know, values of the wrong type,
///         statements that
///         contradict the tables, plan lines for nodes that do not exist.
base::Result<Assessment> assess(const domain::CaseFile& file, const knowledge::RuleBook& book,
                                base::Date day);

/// What an assessment would say of a rule if it were in force and verified: for proving rules that
/// do not fire yet.
/// @param rule  of the book that was assessed with.
Finding judge_alone(const Assessment& answer, const knowledge::Rule& rule);

}  // namespace hanse::assess
