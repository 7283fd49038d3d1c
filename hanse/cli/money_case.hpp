// SPDX-License-Identifier: GPL-3.0-or-later
// What commands about money have in common: a case, assessed, with the money of the year asked for.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "hanse/assess/assessment.hpp"
#include "hanse/cli/command.hpp"
#include "hanse/report/document.hpp"

namespace hanse::cli {

/// Keeps together what an assessment points into.
struct MoneyCase {
    domain::CaseFile file;
    knowledge::RuleBook book;
    std::optional<assess::Assessment> answer;  // set by load()

    const assess::Assessment& assessment() const { return *answer; }
};

/// What these commands can all be told.
struct MoneyWanted {
    std::string path, year, error, format = "text", out;

    /// @param formats  that the command speaks.
    void declare(Options& options, std::vector<std::string> formats);
    /// Never moved: the assessment points into its neighbours.
    base::Result<std::unique_ptr<MoneyCase>> load() const;
    /// In the form and to the place asked for.
    Exit deliver(const report::Document& document, base::Language language) const;
};

/// A ratio such as "20%" or "1/5". @return invalid_input naming the option.
base::Result<base::Rational> ratio_option(const std::string& name, const std::string& typed);
/// A whole number from 1 on. @return invalid_input naming the option.
base::Result<int> count_option(const std::string& name, const std::string& typed);

}  // namespace hanse::cli
