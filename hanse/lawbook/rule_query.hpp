// SPDX-License-Identifier: GPL-3.0-or-later
// Finding rules in the book: by what they are, and by the words they use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::lawbook {

/// What is left empty does not matter.
struct RuleQuery {
    std::string jurisdiction;       // "cn", "any" …
    std::string area;               // as rule files write it: "pool-entry"
    std::string kind;               // "safe-harbour"
    std::string source;             // key of rules/sources.yaml
    std::string verification;       // "MEM": the best of a rule's citations
    std::optional<base::Date> day;  // in force on it
};

std::string_view word_of(knowledge::Area area);
std::string_view word_of(knowledge::RuleKind kind);
std::string_view code_of(knowledge::Verification verification);  // "COPY"
std::string_view code_of(knowledge::RowType type);               // "BAN"

/// How well the best citation of a rule was checked.
knowledge::Verification best_verification(const knowledge::Rule& rule);

/// @return the rules that fit, by id; invalid_input for words that no rule could have.
base::Result<std::vector<const knowledge::Rule*>> select(const knowledge::RuleBook& book,
                                                         const RuleQuery& query);

/// Rules in which every word stands: in id, names, rows of the law, items of the paper, facts,
/// sources or sentences, in either language. Hits in ids and names come first; small and capital
/// letters are the same.
std::vector<const knowledge::Rule*> search(const knowledge::RuleBook& book, std::string_view words);

/// The rule that people mean by `id`: its own, in the version in force on `day` if there are
/// several; else the only one that implements the row or item of that id.
/// @return not_found with a "did you mean".
base::Result<const knowledge::Rule*> rule_called(const knowledge::RuleBook& book,
                                                 std::string_view id,
                                                 std::optional<base::Date> day);

}  // namespace hanse::lawbook
