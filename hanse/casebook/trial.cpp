// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/casebook/trial.hpp"

#include <algorithm>

#include "hanse/assess/assess.hpp"
#include "hanse/base/contract.hpp"
#include "hanse/casebook/door.hpp"

namespace hanse::casebook {

using assess::Finding;
using assess::Status;
using base::Truth;
using knowledge::Practice;
using knowledge::RuleKind;

namespace {

bool asks_for(const Finding& finding, const Practice& practice) {
    return std::ranges::any_of(practice.facts, [&](const knowledge::FactIndex fact) {
        return std::ranges::find(finding.facts, fact) != finding.facts.end();
    });
}

/// A duty not met, or advice not taken, is a reason to look and no more.
Verdict weight_of(const Finding& finding) {
    const RuleKind kind = finding.rule->kind;
    const bool line = kind == RuleKind::prohibition || kind == RuleKind::contract;
    if (finding.status == Status::violated && line) return Verdict::violated;
    if (finding.status == Status::violated || finding.status == Status::suspected)
        return Verdict::suspected;
    return finding.status == Status::unknown ? Verdict::unknown : Verdict::clear;
}

PracticeVerdict verdict_on(const Practice& practice, const assess::Assessment& assessment,
                           const knowledge::NumbersOnDay& numbers) {
    PracticeVerdict out{.practice = &practice};
    if (!practice.sign) return out;
    const Truth sign = practice.sign->judge({assessment.facts, numbers});
    if (sign == Truth::no) return out;
    for (const Finding& finding : assessment.findings) {
        if (finding.rule->kind == RuleKind::safe_harbour || !asks_for(finding, practice)) continue;
        Verdict says = weight_of(finding);
        // While the sign itself is not known, a finding may rest on something else.
        if (sign == Truth::unknown && says > Verdict::unknown) says = Verdict::unknown;
        if (says == Verdict::clear || says < out.verdict) continue;
        if (says > out.verdict) out.rules.clear();
        out.verdict = says;
        out.rules.push_back(finding.rule);
    }
    if (sign == Truth::unknown) out.verdict = Verdict::unknown;
    return out;
}

}  // namespace

const PracticeVerdict& Trial::on(std::string_view code) const {
    const auto found = std::ranges::find(verdicts, code, [](const PracticeVerdict& one) {
        return std::string_view(one.practice->code);
    });
    base::expects(found != verdicts.end(), "the practice stands in rules/casebook/practices.yaml");
    return *found;
}

std::vector<PracticeVerdict> verdicts(const assess::Assessment& assessment) {
    const knowledge::NumbersOnDay numbers(assessment.book->numbers(), assessment.day);
    std::vector<PracticeVerdict> out;
    for (const Practice& practice : assessment.book->door().practices)
        out.push_back(verdict_on(practice, assessment, numbers));
    return out;
}

base::Result<Trial> try_case(const HistoricCase& one, const knowledge::RuleBook& book,
                             base::Date day, const std::string& file) {
    HANSE_TRY(facts, case_file_of(one.inputs, book, file));
    HANSE_TRY(assessment, assess::assess(facts, book, day));
    return Trial{&one, verdicts(assessment)};
}

}  // namespace hanse::casebook
