// SPDX-License-Identifier: GPL-3.0-or-later
// What commands read from disk: cases and rules.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::cli {

/// @param path  a case folder, a single .yaml file or an .xlsx workbook.
base::Result<domain::CaseFile> load_case(const std::string& path);

/// @param folder  rules to use instead of those inside the program; empty: those inside.
base::Result<knowledge::RuleBook> load_rule_book(const std::string& folder);

/// "2024-08-09". @return invalid_input that says what a day looks like.
base::Result<base::Date> parse_day(const std::string& words);

/// The day of an assessment: as asked ("2016-12-31"), else the day of the case, else today.
base::Result<base::Date> day_of(const std::string& asked, const domain::CaseFile& file);

}  // namespace hanse::cli
