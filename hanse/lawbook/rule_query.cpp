// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/lawbook/rule_query.hpp"

#include <algorithm>
#include <span>

#include "hanse/base/nearest.hpp"

namespace hanse::lawbook {

using knowledge::Rule;
using knowledge::RuleBook;

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

base::Result<bool> one_of(std::string_view what_zh, std::string_view what_en,
                          const std::string& word, std::span<const std::string_view> known) {
    if (word.empty() || std::ranges::find(known, std::string_view(word)) != known.end())
        return true;
    std::string all;
    for (const std::string_view one : known) all += (all.empty() ? "" : ", ") + std::string(one);
    const std::string like = base::nearest(word, known);
    return base::invalid(
        {},
        std::string(what_zh) + "没有 “" + word + "”" +
            (like.empty() ? "；应为以下之一：" + all : "；是不是 “" + like + "”？"),
        "no " + std::string(what_en) + " '" + word + "'" +
            (like.empty() ? "; one of these expected: " + all : "; did you mean '" + like + "'?"));
}

std::vector<std::string_view> jurisdictions_of(const RuleBook& book) {
    std::vector<std::string_view> out;
    for (const Rule& rule : book.rules())
        if (std::ranges::find(out, std::string_view(rule.jurisdiction)) == out.end())
            out.emplace_back(rule.jurisdiction);
    return out;
}

base::Result<bool> words_known(const RuleBook& book, const RuleQuery& query) {
    std::vector<std::string_view> sources;
    for (const auto& one : book.sources()) sources.push_back(one.first);
    HANSE_CHECK(one_of("法域", "jurisdiction", query.jurisdiction, jurisdictions_of(book)));
    HANSE_CHECK(one_of("领域", "area", query.area, knowledge::kAreaWords));
    HANSE_CHECK(one_of("规则种类", "kind of rule", query.kind, knowledge::kKindWords));
    HANSE_CHECK(one_of("来源", "source", query.source, sources));
    return one_of("核实代码", "verification", query.verification, knowledge::kVerificationCodes);
}

bool cites(const Rule& rule, const std::string& source) {
    return std::ranges::any_of(rule.citations,
                               [&](const knowledge::Citation& one) { return one.law == source; });
}

bool fits(const Rule& rule, const RuleQuery& query) {
    const auto same = [](const std::string& wanted, std::string_view is) {
        return wanted.empty() || wanted == is;
    };
    return same(query.jurisdiction, rule.jurisdiction) && same(query.area, word_of(rule.area)) &&
           same(query.kind, word_of(rule.kind)) &&
           same(query.verification, code_of(best_verification(rule))) &&
           (query.source.empty() || cites(rule, query.source)) &&
           (!query.day || rule.in_force.on(*query.day));
}

/// What a rule is called: hits here come first.
std::string title_text(const Rule& rule) {
    std::string out = rule.id + '\n' + rule.name.zh + '\n' + rule.name.en;
    for (const std::string& id : rule.law_ids) out += '\n' + id;
    for (const std::string& id : rule.paper) out += '\n' + id;
    return lowered(out);
}

std::string body_text(const RuleBook& book, const Rule& rule) {
    std::string out;
    const auto add = [&](const base::Bilingual& words) {
        out += words.zh + '\n' + words.en + '\n';
    };
    for (const knowledge::FactIndex fact : rule.facts) {
        out += book.facts()[fact].id + '\n';
        add(book.facts()[fact].name);
    }
    for (const knowledge::Citation& citation : rule.citations) {
        out += citation.law + '\n' + citation.text + '\n';
        add(citation.source->title);
    }
    for (const base::Bilingual* words :
         {&rule.says_true, &rule.says_false, &rule.says_suspected, &rule.remedy.words})
        add(*words);
    return lowered(out);
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;
         at = text.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        out.push_back(lowered(text.substr(at, end - at)));
        at = end;
    }
    return out;
}

}  // namespace

std::string_view word_of(knowledge::Area area) {
    return knowledge::kAreaWords[static_cast<std::size_t>(area)];
}
std::string_view word_of(knowledge::RuleKind kind) {
    return knowledge::kKindWords[static_cast<std::size_t>(kind)];
}
std::string_view code_of(knowledge::Verification verification) {
    return knowledge::kVerificationCodes[static_cast<std::size_t>(verification)];
}
std::string_view code_of(knowledge::RowType type) {
    return knowledge::kRowTypeWords[static_cast<std::size_t>(type)];
}

knowledge::Verification best_verification(const Rule& rule) {
    using knowledge::Verification;
    for (const Verification how :
         {Verification::official, Verification::copy, Verification::secondary, Verification::seed})
        for (const knowledge::Citation& citation : rule.citations)
            if (citation.verification == how) return how;
    return Verification::memory;
}

base::Result<std::vector<const Rule*>> select(const RuleBook& book, const RuleQuery& query) {
    HANSE_CHECK(words_known(book, query));
    std::vector<const Rule*> out;
    for (const Rule& rule : book.rules())
        if (fits(rule, query)) out.push_back(&rule);
    return out;
}

std::vector<const Rule*> search(const RuleBook& book, std::string_view words) {
    const std::vector<std::string> wanted = words_in(words);
    std::vector<std::pair<std::size_t, const Rule*>> hits;  // words found in the title
    for (const Rule& rule : book.rules()) {
        const std::string title = title_text(rule);
        const std::string body = body_text(book, rule);
        std::size_t in_title = 0, found = 0;
        for (const std::string& word : wanted) {
            const bool named = title.find(word) != std::string::npos;
            in_title += named ? 1 : 0;
            found += named || body.find(word) != std::string::npos ? 1 : 0;
        }
        if (found == wanted.size() && !wanted.empty()) hits.emplace_back(in_title, &rule);
    }
    std::ranges::stable_sort(hits, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Rule*> out;
    for (const auto& [count, rule] : hits) out.push_back(rule);
    return out;
}

base::Result<const Rule*> rule_called(const RuleBook& book, std::string_view id,
                                      std::optional<base::Date> day) {
    const Rule* called = nullptr;
    std::vector<const Rule*> behind;  // rules that implement a row or item of that id
    std::vector<std::string_view> known;
    for (const Rule& rule : book.rules()) {
        known.push_back(rule.id);
        const bool better = called == nullptr || !day || rule.in_force.on(*day);
        if (rule.id == id && better) called = &rule;
        for (const auto* ids : {&rule.law_ids, &rule.paper})
            if (std::ranges::find(*ids, id) != ids->end()) behind.push_back(&rule);
    }
    if (called != nullptr) return called;
    if (behind.size() == 1) return behind.front();
    if (!behind.empty()) {
        std::string ids;
        for (const Rule* rule : behind)
            if (ids.find(rule->id) == std::string::npos)
                ids += (ids.empty() ? "" : ", ") + rule->id;
        return base::not_found({}, "“" + std::string(id) + "” 由数条规则实施：" + ids,
                               "several rules implement '" + std::string(id) + "': " + ids);
    }
    const std::string like = base::nearest(id, known);
    return base::not_found(
        {}, "没有规则 “" + std::string(id) + "”" + base::suggestion(like).zh,
        "no rule is called '" + std::string(id) + "'" + base::suggestion(like).en);
}

}  // namespace hanse::lawbook
