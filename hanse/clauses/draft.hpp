// SPDX-License-Identifier: GPL-3.0-or-later
// Draft: a document made of the model clauses that given aims need, numbered, with its blanks filled
// as far as something is known, and with the reason for every clause.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hanse/clauses/library.hpp"
#include "hanse/clauses/wanted.hpp"

namespace hanse::clauses {

struct Draft {
    struct Article {
        const ModelClause* clause = nullptr;
        std::string number;  // "第一条", "Article 1"
        std::string text;
    };
    struct Chapter {
        std::string number;  // "第一章", "Chapter 1"
        std::string name;
        std::vector<Article> articles;
    };
    const DocumentPlan* plan = nullptr;
    base::Language language = base::Language::en;
    std::vector<Chapter> chapters;
    std::vector<const Blank*> open;  // blanks that nobody filled

    bool empty() const { return chapters.empty(); }
};

/// What is known for the blanks, by their id. @param name  of the alliance; may be empty.
std::map<std::string, std::string> fillings(const Library& library, const std::string& name,
                                            const knowledge::Facts& facts);

/// @param known  what fills the blanks; the rest stand out as 【…】 or […].
/// @return empty if these aims need no such document.
Draft draft(const Library& library, const DocumentPlan& plan, const knowledge::RuleBook& book,
            const Aims& aims, const std::map<std::string, std::string>& known,
            base::Language language);

}  // namespace hanse::clauses
