// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about the register of patents share.
#pragma once

#include <string>

#include "hanse/cli/options.hpp"
#include "hanse/portfolio/intake.hpp"
#include "hanse/portfolio/register.hpp"
#include "hanse/portfolio/term_rules.hpp"

namespace hanse::cli {

/// --register FOLDER, else the folder that the environment names in HANSE_REGISTER.
class RegisterOption {
public:
    void declare(Options& options);
    /// @return invalid_input if no folder is named; not_found if no register is there.
    base::Result<portfolio::Register> open() const;
    base::Result<portfolio::Register> create() const;
    bool named() const { return !folder().empty(); }
    std::string folder() const;

private:
    std::string folder_;
};

/// Layouts of tables and rules of terms, from the rules inside the program.
struct PatentRules {
    patents::Layouts layouts;
    portfolio::TermRules terms;
};
base::Result<PatentRules> load_patent_rules();

/// Now, and the user of this machine unless `who` is given.
portfolio::Occasion occasion(const std::string& who);

/// "2026-11-23"; today if nothing is said.
base::Result<base::Date> day_or_today(const std::string& words);

/// Brings the index up to date after a change, with a bar. @return a sentence for the report if it
/// could not be, empty if all is well.
base::Result<base::Done> index_changes(portfolio::Register& patents);

}  // namespace hanse::cli
