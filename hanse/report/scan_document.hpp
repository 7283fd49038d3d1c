// SPDX-License-Identifier: GPL-3.0-or-later
// What a text says, clause by clause: for people and for programs.
#pragma once

#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/clauses/scan.hpp"
#include "hanse/clauses/wanted.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

struct ScanReport {
    const clauses::Scan& scan;
    const clauses::Library& library;
    const std::vector<clauses::Lacking>& lacking;
    bool list_untouched = false;
};

/// @param assessment  whose aims the text was held against; without aims nothing is lacking.
Document scan_document(const assess::Assessment& assessment, const ScanReport& report,
                       base::Language language);

/// "hanse.scan/1": findings with place, quotation, reading, fact, value, certainty and reason.
base::Value scan_value(const assess::Assessment& assessment, const ScanReport& report);

/// "paragraph 12, Article 4", in one language.
std::string spot_words(const knowledge::RuleBook& book, const clauses::Spot& spot,
                       base::Language language);

/// "members' independent licensing = restricted (consent needed)".
std::string proposal_words(const knowledge::RuleBook& book, knowledge::FactIndex fact,
                           const std::string& value, base::Language language);

}  // namespace hanse::report
