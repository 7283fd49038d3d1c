// SPDX-License-Identifier: GPL-3.0-or-later
// From what a text says to what a case states: only what a person accepts goes over.
#pragma once

#include <string>
#include <vector>

#include "hanse/clauses/scan.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::cli {

/// What may be accepted: understood, and not contradicted elsewhere in the text.
std::vector<const clauses::Finding*> proposals(const clauses::Scan& scan);

/// @param words  "all-sure", or ids: "c1,c4".
/// @return not_found for an id that is no finding; conflict for one that cannot be accepted.
base::Result<std::vector<const clauses::Finding*>> accepted(const clauses::Scan& scan,
                                                            const std::string& words);

/// Asks at the terminal, one by one.
std::vector<const clauses::Finding*> ask_each(const clauses::Scan& scan,
                                              const knowledge::RuleBook& book,
                                              base::Language language);

/// The findings as statements with document, place and quotation; those the case already states so
/// are left out, and of several that say the same the first is taken.
/// @return conflict for a fact that the case states otherwise.
base::Result<std::vector<domain::Statement>> statements_for(
    const std::vector<const clauses::Finding*>& findings, const std::string& document,
    const domain::CaseFile& file, const knowledge::RuleBook& book);

}  // namespace hanse::cli
