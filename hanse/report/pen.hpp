// SPDX-License-Identifier: GPL-3.0-or-later
// Pen: says one assessment in one language: what the book knows, and what is known of the case.
//
// Inside the report floor only; the sections of a report share it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/report/book_pen.hpp"

namespace hanse::report {

class Pen : public BookPen {
public:
    /// @param assessment  outlives the pen.
    Pen(const assess::Assessment& assessment, base::Language language)
        : BookPen(*assessment.book, language), assessment_(&assessment) {}

    const assess::Assessment& of() const { return *assessment_; }

    std::string percent(const base::Rational& ratio) const {
        return (ratio * base::Rational(100)).rounded(1) + "%";
    }
    std::string range(const base::Interval& interval) const;  // of a number between 0 and 1
    std::string share(const base::Interval& interval) const;  // the same in percent
    std::string months(const base::Rational& months) const;
    std::string money(const base::Rational& cny) const;  // "CNY 1,200,000"
    static std::string number(std::string_view digits);  // "20,916,126"

    std::string objectives(assess::ObjectiveSet set) const;
    std::string member(std::string_view id) const;
    std::string members(const std::vector<std::string>& ids) const;
    std::string table(const knowledge::Objective& objective) const;  // 表1, "Table 1"
    std::string source(
        std::string_view key) const;  // title of a source of the case, or the key itself

    Run status(const assess::Finding& finding) const;
    Run grade(assess::Grade grade) const;
    Run met(base::Truth truth) const;

    /// Value of a fact in words; "unknown" if it is.
    std::string value(knowledge::FactIndex fact) const;
    /// Where a fact comes from: source, as-of date, how sure; or that it was derived, or that
    /// nobody said.
    Inline origin(knowledge::FactIndex fact) const;

private:
    const assess::Assessment* assessment_;
};

std::string finding_anchor(const knowledge::Rule& rule);
std::string question_anchor(const knowledge::FactDefinition& fact);
Tone tone_of(const assess::Finding& finding);
Tone tone_of(assess::Grade grade);
std::string_view confidence_key(domain::Confidence confidence);

}  // namespace hanse::report
