// SPDX-License-Identifier: GPL-3.0-or-later
// Derived facts: what the tables and other facts of a case imply.
//
// Quantifiers and arithmetic live here, so that the conditions of rules stay simple sentences. Each
// derivation is monotone: from more rows and facts it concludes more, and never the opposite of
// what it concluded from fewer. That is why lists count as complete only when the case says how
// many there should be.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/assess/architecture.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/facts.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::assess {

/// Reads the stated facts and adds the derived ones.
/// @return invalid_input or conflict, with every place: values of the wrong type, and statements
///         that contradict what
///         the tables show.
base::Result<knowledge::Facts> gather_facts(const domain::CaseFile& file,
                                            const knowledge::RuleBook& book,
                                            const knowledge::NumbersOnDay& numbers, base::Date day);

/// Names of all derivations, for holding the fact catalogue against them.
std::vector<std::string_view> derivations();

/// The members table as the architecture check wants it.
std::vector<MemberProfile> member_profiles(const domain::CaseFile& file);
/// Are all members in the table? Only if the case says how many there are.
bool roster_complete(const domain::CaseFile& file, const knowledge::Facts& facts);

}  // namespace hanse::assess
