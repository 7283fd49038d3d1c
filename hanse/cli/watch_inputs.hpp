// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of early warning read and share.
#pragma once

#include <string>
#include <vector>

#include "hanse/cli/command.hpp"
#include "hanse/portfolio/register.hpp"
#include "hanse/watch/report.hpp"
#include "hanse/watch/rules.hpp"

namespace hanse::cli {

Command watch_add_command();
Command watch_list_command();
Command watch_remove_command();
Command watch_restore_command();
Command watch_run_command();
Command watch_decide_command();

/// rules/watch of the program.
base::Result<watch::RiskRules> load_risk_rules();

/// Countries as people name them: "US", "us,de", or a table (.csv) with a column country (国家、出口国).
base::Result<std::vector<std::string>> countries_of(const std::vector<std::string>& words);
/// Symbols, read in the same way; "F28D 1/02" is one of them.
base::Result<std::vector<std::string>> classes_of(std::vector<std::string> words);

/// Names of members: of a file, one a line, and of a case.
/// @param file, case_path  either may be empty.
base::Result<std::vector<std::string>> members_of(const std::string& file,
                                                  const std::string& case_path);

/// The texts of files, each called by its file's name; and one more in words.
base::Result<std::vector<watch::Product>> products_of(const std::vector<std::string>& files,
                                                      const std::string& text);

/// The watch of that name, or all in use.
/// @return not_found if there is none.
base::Result<std::vector<watch::Watch>> watches_named(portfolio::Register& patents,
                                                      const std::string& name);

}  // namespace hanse::cli
