// SPDX-License-Identifier: GPL-3.0-or-later
// The rule book as documents: lists of rules, one rule with its witnesses, how the book stands, its
// rows, and what changed in it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/lawbook/book_check.hpp"
#include "hanse/lawbook/book_diff.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

Document rule_list_document(const knowledge::RuleBook& book,
                            std::span<const knowledge::Rule* const> rules, base::Language language);

Document rule_document(const knowledge::RuleBook& book, const lawbook::RuleWitnesses& rule,
                       base::Language language);

/// Its last line is "N passed, N failed".
Document book_check_document(const knowledge::RuleBook& book, const lawbook::BookCheck& check,
                             base::Language language);

/// Every row of the law reference with the rules that implement it, or the reason why none does.
Document rows_document(const knowledge::RuleBook& book, base::Language language);

/// What the change of law does to one case.
struct CaseDiff {
    std::string name;
    std::vector<lawbook::FindingChange> changes;
};

/// @param after  the words are of this book.
Document book_diff_document(const lawbook::BookOnDay& before, const lawbook::BookOnDay& after,
                            const lawbook::BookDiff& diff, std::span<const CaseDiff> cases,
                            base::Language language);

}  // namespace hanse::report
