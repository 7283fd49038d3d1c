// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the inside of a pool, for people: proposals, checks, features, claim charts, lists.
#pragma once

#include <span>
#include <string>

#include "hanse/knowledge/rule_book.hpp"
#include "hanse/relations/changes.hpp"
#include "hanse/relations/chart.hpp"
#include "hanse/relations/checks.hpp"
#include "hanse/relations/coverage.hpp"
#include "hanse/relations/pool_list.hpp"
#include "hanse/relations/proposals.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// Which case, in which words.
struct PoolFrame {
    const domain::CaseFile* file = nullptr;
    const knowledge::RuleBook* book = nullptr;
    base::Language language = base::Language::en;
};

/// @param most  pairs shown; of the rest, how many they are.
Document relations_document(const PoolFrame& frame, const relations::Pool& pool,
                            const relations::Proposals& proposals,
                            const relations::Parameters& parameters, std::size_t most);

/// What a filled form does to the table. @param last  what became of it, in a sentence.
Document changes_document(const PoolFrame& frame, std::span<const relations::Change> changes,
                          const std::string& last);

Document checks_document(const PoolFrame& frame, const relations::Pool& pool,
                         std::span<const relations::Check> checks, base::Date day);

Document coverage_document(const PoolFrame& frame, const relations::Coverage& coverage,
                           base::Date day);

/// @param outcomes  of a chart that was filled in; else none.
Document chart_document(const knowledge::RuleBook& book, base::Language language,
                        std::span<const relations::ChartRow> rows,
                        std::span<const relations::ChartOutcome> outcomes);

/// @param changes  since an older list, if there was one. @param last  where the case went.
Document pool_list_document(const PoolFrame& frame, const relations::PoolList& list,
                            const relations::ListChanges* changes, const std::string& last);

/// "substitutes", as the reports say it.
const base::Bilingual& relation_words(const knowledge::RuleBook& book,
                                      relations::Relation relation);

}  // namespace hanse::report
