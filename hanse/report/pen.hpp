// SPDX-License-Identifier: GPL-3.0-or-later
// Pen: says one assessment in one language. Every word comes from rules/words; only punctuation is
// made here.
//
// Inside the report floor only; the sections of a report share it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

class Pen {
public:
    using Filling = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// @param assessment  outlives the pen.
    Pen(const assess::Assessment& assessment, base::Language language)
        : assessment_(&assessment), language_(language) {}

    const assess::Assessment& of() const { return *assessment_; }
    const knowledge::RuleBook& book() const { return *assessment_->book; }
    base::Language language() const { return language_; }

    /// @param key  of rules/words: "report.summary".
    const std::string& word(std::string_view key) const { return book().word(key).in(language_); }
    /// With every {name} replaced.
    std::string word(std::string_view key, Filling filling) const;
    const std::string& in(const base::Bilingual& words) const { return words.in(language_); }

    std::string percent(const base::Rational& ratio) const {
        return (ratio * base::Rational(100)).rounded(1) + "%";
    }
    std::string range(const base::Interval& interval) const;  // of a number between 0 and 1
    std::string share(const base::Interval& interval) const;  // the same in percent
    std::string months(const base::Rational& months) const;
    std::string money(const base::Rational& cny) const;  // "CNY 1,200,000"
    static std::string number(std::string_view digits);  // "20,916,126"
    std::string joined(
        const std::vector<std::string>& words) const;  // with the comma of the language

    std::string objective(assess::ObjectiveId objective) const;  // "JD 联合开发新技术"
    std::string objectives(assess::ObjectiveSet set) const;
    std::string member(std::string_view id) const;
    std::string members(const std::vector<std::string>& ids) const;
    std::string table(const knowledge::Objective& objective) const;  // 表1, "Table 1"
    std::string stage(int number) const;                             // "S1 初建"
    std::string source(
        std::string_view key) const;  // title of a source of the case, or the key itself

    Run status(const assess::Finding& finding) const;
    Run grade(assess::Grade grade) const;
    Run met(base::Truth truth) const;
    Run verification(const knowledge::Citation& citation) const;

    /// Value of a fact in words; "unknown" if it is.
    std::string value(knowledge::FactIndex fact) const;
    /// Where a fact comes from: source, as-of date, how sure; or that it was derived, or that
    /// nobody said.
    Inline origin(knowledge::FactIndex fact) const;
    /// Law and article, how well that was checked, the quotation and the remark.
    Inline citation(const knowledge::Citation& citation) const;
    /// "RL-5" with the words of that item or control of the paper.
    Inline paper_item(const std::string& id) const;

private:
    std::string in_our_words(std::string article) const;

    const assess::Assessment* assessment_;
    base::Language language_;
};

std::string finding_anchor(const knowledge::Rule& rule);
std::string question_anchor(const knowledge::FactDefinition& fact);
Tone tone_of(const assess::Finding& finding);
Tone tone_of(assess::Grade grade);
std::string_view kind_key(knowledge::RuleKind kind);
std::string_view area_key(knowledge::Area area);
std::string_view confidence_key(domain::Confidence confidence);

}  // namespace hanse::report
