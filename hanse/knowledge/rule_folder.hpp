// SPDX-License-Identifier: GPL-3.0-or-later
// Reads rules from a folder on disk, for those who edit them; the program itself carries its own
// (embedded_rules).
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::knowledge {

/// @param folder  the folder that holds facts/, law/ …; paths of the result start with "rules/".
base::Result<std::vector<RuleFile>> read_rule_folder(const std::string& folder);

}  // namespace hanse::knowledge
