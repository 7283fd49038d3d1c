// SPDX-License-Identifier: GPL-3.0-or-later
// Objectives as people type them on the command line.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::cli {

/// @param words  "K2", "JD,DA" or "JD=0.6,DA=0.4".
base::Result<std::vector<domain::DeclaredObjective>> declared_from(const std::string& words,
                                                                   const knowledge::RuleBook& book);

}  // namespace hanse::cli
