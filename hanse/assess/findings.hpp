// SPDX-License-Identifier: GPL-3.0-or-later
// Judging the rules: which lines are crossed, which are safe, and what is not known.
#pragma once

#include <vector>

#include "hanse/assess/assessment.hpp"

namespace hanse::assess {

/// What a rule is judged against.
struct Bench {
    const domain::CaseFile& file;
    const knowledge::RuleBook& book;
    const knowledge::Facts& facts;
    const knowledge::NumbersOnDay& numbers;
    base::Date day;
    const StageView& stage;
    ObjectiveSet declared;
    ObjectiveSet active;  // pursued, going by the evidence
};

struct Findings {
    std::vector<Finding> judged;  // gravest first
    std::vector<const knowledge::Rule*> unverified;
};

Findings judge_rules(const Bench& bench);
/// One rule alone, even if it is not in force or was never verified.
Finding judge_rule(const Bench& bench, const knowledge::Rule& rule);

/// The unknown facts behind `facts`, as questions a person can answer: a derived fact that nobody
/// can be asked is replaced by what it is derived from.
std::vector<FactIndex> askable(const knowledge::Facts& facts, const std::vector<FactIndex>& open);

/// Every unknown that can still change a finding or the stage, most decisive first.
std::vector<Question> open_questions(const Bench& bench, const std::vector<Finding>& findings);

}  // namespace hanse::assess
