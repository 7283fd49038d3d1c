// SPDX-License-Identifier: GPL-3.0-or-later
// Trial: what the rules find in one historic case, practice by practice.
#pragma once

#include <string>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/date.hpp"
#include "hanse/casebook/history.hpp"

namespace hanse::casebook {

enum class Verdict {
    clear,      // what is known speaks against it, or no rule asks for it
    unknown,    // facts are missing
    suspected,  // a finding asks for a review
    violated,   // a finding shows a line of the law crossed
};

struct PracticeVerdict {
    const knowledge::Practice* practice = nullptr;
    Verdict verdict = Verdict::clear;
    std::vector<const knowledge::Rule*> rules;  // whose findings say so; of an unknown: that ask
};

struct Trial {
    const HistoricCase* of = nullptr;
    std::vector<PracticeVerdict> verdicts;  // one for each practice of the door, in its order

    const PracticeVerdict& on(std::string_view code) const;
};

/// Takes the inputs through the door and assesses them under the rules of `day`. The record of the
/// case is not read.
/// @param one, book  outlive the answer.
base::Result<Trial> try_case(const HistoricCase& one, const knowledge::RuleBook& book,
                             base::Date day, const std::string& file);

/// The same for an assessment made elsewhere. A finding speaks of a practice if the practice's sign
/// is there and the rule tests one of the facts of the sign.
std::vector<PracticeVerdict> verdicts(const assess::Assessment& assessment);

}  // namespace hanse::casebook
