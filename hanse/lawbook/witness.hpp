// SPDX-License-Identifier: GPL-3.0-or-later
// Witnesses: for every rule a smallest case that it fires on, one that it only suspects if it can,
// one that it clears, and one in which the fact that decides is missing.
//
// Found by exact search over the values that the rule's conditions can tell apart, and each then put
// to the real assessment. A rule without a witness can never say what it was written to say: that is
// a mistake in the rule.
#pragma once

#include <optional>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/date.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::lawbook {

enum class Role {
    fires,     // the test holds
    suspects,  // only the suspicion holds; of rules that have one
    clear,     // neither test nor suspicion holds
    open,      // nothing can be said
};

struct StatedFact {
    knowledge::FactIndex fact;
    knowledge::FactValue value;
};

struct Witness {
    std::vector<StatedFact> facts;  // beside jurisdiction and aims; none can be left out
    assess::Status status = assess::Status::unknown;  // as the assessment reported it
    domain::CaseFile file;                            // the whole case
    std::optional<knowledge::FactIndex> forgotten;    // of Role::open: what would decide
};

struct RuleWitnesses {
    const knowledge::Rule* rule = nullptr;
    base::Date day;                 // on which they were judged
    bool gate_disregarded = false;  // from memory only: judged as if it were verified
    std::optional<Witness> fires, suspects, clear, open;
};

/// The last day on which a rule or number of the book comes into force.
base::Date last_change(const knowledge::RuleBook& book);

/// @param rule  of the book. Judged on its last day in force, or on the book's last change.
RuleWitnesses witnesses_of(const knowledge::RuleBook& book, const knowledge::Rule& rule);

/// The status that a rule of this kind has in a role.
assess::Status expected_status(knowledge::RuleKind kind, Role role);

}  // namespace hanse::lawbook
