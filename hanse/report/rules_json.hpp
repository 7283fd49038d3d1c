// SPDX-License-Identifier: GPL-3.0-or-later
// The rule book for programs: the same as rules_document.hpp, as values with both languages.
#pragma once

#include <span>

#include "hanse/base/value.hpp"
#include "hanse/report/rules_document.hpp"

namespace hanse::report {

base::Value rule_list_value(const knowledge::RuleBook& book,
                            std::span<const knowledge::Rule* const> rules);
base::Value rule_value(const knowledge::RuleBook& book, const lawbook::RuleWitnesses& rule);
base::Value book_check_value(const knowledge::RuleBook& book, const lawbook::BookCheck& check);
base::Value rows_value(const knowledge::RuleBook& book);
base::Value book_diff_value(const lawbook::BookDiff& diff, std::span<const CaseDiff> cases);

}  // namespace hanse::report
