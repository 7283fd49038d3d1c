// SPDX-License-Identifier: GPL-3.0-or-later
// BookPen: says what the rule book knows, in one language. Every word comes from rules/words; only
// punctuation is made here. The Pen of an assessment is one that knows a case as well.
//
// Inside the report floor only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

class BookPen {
public:
    using Filling = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// @param book  outlives the pen.
    BookPen(const knowledge::RuleBook& book, base::Language language)
        : book_(&book), language_(language) {}

    const knowledge::RuleBook& book() const { return *book_; }
    base::Language language() const { return language_; }

    /// @param key  of rules/words: "report.summary".
    const std::string& word(std::string_view key) const { return book().word(key).in(language_); }
    /// With every {name} replaced.
    std::string word(std::string_view key, Filling filling) const;
    const std::string& in(const base::Bilingual& words) const { return words.in(language_); }
    std::string joined(
        const std::vector<std::string>& words) const;  // with the comma of the language

    /// "crossed" of a prohibition, "not met" of anything else.
    const std::string& status(assess::Status status, knowledge::RuleKind kind) const;
    std::string objective(assess::ObjectiveId objective) const;  // "JD 联合开发新技术"
    std::string stage(int number) const;                         // "S1 初建"
    Run verification(const knowledge::Citation& citation) const;
    /// Law and article, how well that was checked, the quotation and the remark.
    Inline citation(const knowledge::Citation& citation) const;
    /// "RL-5" with the words of that item or control of the paper.
    Inline paper_item(const std::string& id) const;

private:
    std::string in_our_words(std::string article) const;

    const knowledge::RuleBook* book_;
    base::Language language_;
};

std::string_view kind_key(knowledge::RuleKind kind);
std::string_view area_key(knowledge::Area area);
std::string_view verification_key(knowledge::Verification verification);

}  // namespace hanse::report
