// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/clause_inputs.hpp"

#include "hanse/assess/assess.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/objectives.hpp"

namespace hanse::cli {

base::Result<std::unique_ptr<ClauseRules>> load_clause_rules() {
    const auto files = knowledge::embedded_rules();
    HANSE_TRY(book, knowledge::load_rules(files));
    auto out = std::make_unique<ClauseRules>(ClauseRules{std::move(book), {}});
    HANSE_TRY(library, clauses::load_library(files, out->book));
    out->library = std::move(library);
    return out;
}

void AimOptions::declare(Options& options) {
    options.option("case", case_, {"案卷：取其目标和事实", "a case, for its objectives and facts"});
    options.option("objectives", objectives_,
                   {"目标：OL,UE，或 K1 至 K6", "objectives: OL,UE, or one of K1 to K6"});
    options.option("stage", stage_,
                   {"联盟所处阶段（默认 S2）", "stage of the alliance (default: S2)"},
                   {"S0", "S1", "S2", "S3", "S4"});
}

base::Result<std::unique_ptr<AimOptions::Aimed>> AimOptions::read(
    const knowledge::RuleBook& book) const {
    auto out = std::make_unique<Aimed>();
    if (!case_.empty()) {
        HANSE_TRY(file, load_case(case_));
        out->file = std::move(file);
    } else {
        out->file.id = "nobody";
    }
    if (!objectives_.empty()) {
        HANSE_TRY(declared, declared_from(objectives_, book));
        out->file.objectives.declared = std::move(declared);
    }
    HANSE_TRY(day, day_of("", out->file));
    HANSE_TRY(assessment, assess::assess(out->file, book, day));
    out->aims.objectives = assessment.declared;
    out->assessment = std::move(assessment);
    out->aims.stage = static_cast<knowledge::Stage>(stage_.back() - '0');
    return out;
}

}  // namespace hanse::cli
