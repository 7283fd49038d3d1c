// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a fact that a condition can tell apart: enough to settle it in every way it can be
// settled, and no more.
#pragma once

#include <span>
#include <vector>

#include "hanse/knowledge/condition.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::lawbook {

/// One condition and how it should come out.
struct Requirement {
    const knowledge::Condition* condition = nullptr;
    base::Truth wanted = base::Truth::yes;
};

/// @return for a boolean yes and no; for choices each of them; for a number every operand that the
///         conditions compare it with, one value between any two, one below and one above.
std::vector<knowledge::FactValue> values_to_try(knowledge::FactIndex fact,
                                                const knowledge::FactDefinition& about,
                                                std::span<const Requirement> requirements,
                                                const knowledge::NumbersOnDay& numbers);

}  // namespace hanse::lawbook
