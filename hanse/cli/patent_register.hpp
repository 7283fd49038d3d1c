// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about the register of patents share.
#pragma once

#include <string>
#include <vector>

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
/// @param folder  of a register, whose remembered layouts of tables count too; may be empty.
base::Result<PatentRules> load_patent_rules(const std::string& folder = {});

/// Keeps the layout with the register, so that such a table is known next time.
base::Result<base::Done> remember_layout(const std::string& folder, const patents::Layout& layout);

/// Now, and the user of this machine unless `who` is given.
portfolio::Occasion occasion(const std::string& who);

/// "2026-11-23"; today if nothing is said.
base::Result<base::Date> day_or_today(const std::string& words);

/// Brings the index up to date after a change, with a bar.
/// @return false if another program is writing to it: then whoever opens it next goes on.
base::Result<bool> index_changes(portfolio::Register& patents);
/// "The index follows …", if it could not be brought up to date; else empty.
std::string index_remark(bool indexed, base::Language language);

/// Where to search: the places named, else the index of the register, brought up to date first.
base::Result<std::vector<std::string>> search_places(const std::vector<std::string>& named,
                                                     const RegisterOption& patents);

}  // namespace hanse::cli
