// SPDX-License-Identifier: GPL-3.0-or-later
// The findings held against history, for people and for programs.
#pragma once

#include <string>

#include "hanse/base/date.hpp"
#include "hanse/base/value.hpp"
#include "hanse/casebook/score.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// What was held against what.
struct CasebookRun {
    const casebook::Score& score;
    const knowledge::RuleBook& book;
    base::Date day;
    std::string file;
};

Document casebook_document(const CasebookRun& run, base::Language language);
/// The same with every count; ratios as exact fractions.
base::Value casebook_value(const CasebookRun& run);

}  // namespace hanse::report
