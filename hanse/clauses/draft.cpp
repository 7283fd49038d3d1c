// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/draft.hpp"

#include <algorithm>

#include "hanse/clauses/chinese_number.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::clauses {

using base::Language;

namespace {

std::string chapter_number(std::size_t number, Language language) {
    if (language == Language::en) return "Chapter " + std::to_string(number);
    return "第" + chinese_number(static_cast<int>(number)) + "章";
}

std::string article_number(std::size_t number, Language language) {
    if (language == Language::en) return "Article " + std::to_string(number);
    return "第" + chinese_number(static_cast<int>(number)) + "条";
}

/// Fills the blanks of one text, and remembers those it could not.
class Filler {
public:
    Filler(const Library& library, const std::map<std::string, std::string>& known,
           Language language, std::vector<const Blank*>& open)
        : library_(library), known_(known), language_(language), open_(open) {}

    std::string fill(const std::string& text) const {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = std::min(text.find('{', at), text.size());
            out += text.substr(at, begin - at);
            if (begin == text.size()) break;
            const std::size_t end = text.find('}', begin);
            out += words_for(text.substr(begin + 1, end - begin - 1));
            at = end + 1;
        }
        return out;
    }

private:
    std::string words_for(const std::string& id) const {
        if (const auto found = known_.find(id); found != known_.end()) return found->second;
        const auto blank = std::ranges::find(library_.blanks(), id, &Blank::id);
        if (std::ranges::find(open_, &*blank) == open_.end()) open_.push_back(&*blank);
        const std::string& name = blank->name.in(language_);
        return language_ == Language::zh ? "【" + name + "】" : "[" + name + "]";
    }

    const Library& library_;
    const std::map<std::string, std::string>& known_;
    Language language_;
    std::vector<const Blank*>& open_;
};

bool says_something(const std::vector<const ModelClause*>& clauses) {
    return std::ranges::any_of(clauses, [](const ModelClause* one) { return !one->sets.empty(); });
}

}  // namespace

std::map<std::string, std::string> fillings(const Library& library, const std::string& name,
                                            const knowledge::Facts& facts) {
    std::map<std::string, std::string> out;
    if (!name.empty()) out.emplace("alliance", name);
    for (const Blank& blank : library.blanks())
        if (blank.fact && facts[*blank.fact].known()) {
            const base::Value value =
                knowledge::written_form(facts.definition(*blank.fact), facts[*blank.fact].value);
            if (value.is_text()) out.emplace(blank.id, *value.text());
        }
    return out;
}

Draft draft(const Library& library, const DocumentPlan& plan, const knowledge::RuleBook& book,
            const Aims& aims, const std::map<std::string, std::string>& known, Language language) {
    Draft out{.plan = &plan, .language = language};
    const auto clauses = wanted(plan, book, aims);
    if (!says_something(clauses)) return out;
    const Filler filler(library, known, language, out.open);
    std::size_t articles = 0;
    for (const DocumentPlan::Chapter& chapter : plan.chapters) {
        Draft::Chapter made{.name = chapter.name.in(language)};
        for (const ModelClause* clause : chapter.clauses)
            if (std::ranges::find(clauses, clause) != clauses.end())
                made.articles.push_back({clause, article_number(++articles, language),
                                         filler.fill(clause->text.in(language))});
        if (made.articles.empty()) continue;
        made.number = chapter_number(out.chapters.size() + 1, language);
        out.chapters.push_back(std::move(made));
    }
    return out;
}

}  // namespace hanse::clauses
