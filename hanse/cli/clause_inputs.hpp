// SPDX-License-Identifier: GPL-3.0-or-later
// What `scan` and `draft` share: the rules, the library of clauses, and the aims they work for.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "hanse/assess/assessment.hpp"
#include "hanse/clauses/library.hpp"
#include "hanse/clauses/wanted.hpp"
#include "hanse/cli/options.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::cli {

struct ClauseRules {
    knowledge::RuleBook book;
    clauses::Library library;
};
/// The rules inside the program. The pointer stays valid: a library points into its book.
base::Result<std::unique_ptr<ClauseRules>> load_clause_rules();

/// --case, --objectives and --stage.
class AimOptions {
public:
    void declare(Options& options);
    const std::string& case_path() const { return case_; }

    struct Aimed {
        domain::CaseFile file;                         // of --case, or of nobody
        std::optional<assess::Assessment> assessment;  // always there
        clauses::Aims aims;
    };
    /// @return the case assessed on its day, or nobody's with the objectives given; the pointer
    ///         keeps the assessment's file in place.
    base::Result<std::unique_ptr<Aimed>> read(const knowledge::RuleBook& book) const;

private:
    std::string case_, objectives_, stage_ = "S2";
};

}  // namespace hanse::cli
