// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/candidates.hpp"

#include <algorithm>

#include "hanse/search/numbers.hpp"
#include "hanse/search/query.hpp"

namespace hanse::watch {

using base::Result;
using search::Expression;
using search::joined;
using search::term;
using Kind = Expression::Kind;

namespace {

constexpr std::size_t kAskedByNumber = 2000;  // more changes: the whole index is asked
constexpr std::size_t kNearest = 1000;        // documents that a product alone takes

/// Any of the labels.
void limit(std::vector<Expression>& filters, const std::vector<std::string>& values,
           Expression (*label)(const std::string&)) {
    std::vector<Expression> parts;
    for (const std::string& one : values) parts.push_back(label(one));
    if (!parts.empty()) filters.push_back(joined(Kind::any, std::move(parts)));
}

Expression applicant(const std::string& folded) {
    return {.kind = Kind::beginning, .text = "A" + folded};
}
Expression symbol(const std::string& text) { return term("C" + search::class_asked(text)); }
Expression office(const std::string& code) { return term("O" + code); }
Expression number(const std::string& plain) { return term("N" + plain); }

/// Any of the words of the products, in either language.
Expression about(const std::vector<Topic>& products) {
    std::vector<Expression> parts;
    for (const Topic& topic : products)
        for (const KeyWords* words : {&topic.words, &topic.translated})
            for (const auto& [word, weight] : *words)
                parts.push_back(search::scaled(term(word), weight));
    return joined(Kind::any, std::move(parts));
}

Result<Expression> asked(const Scene& scene, const Spec& spec, const Judge& judge) {
    if (spec.by_product()) return about(judge.products());
    if (spec.query.empty()) return Expression{.kind = Kind::everything};
    HANSE_TRY(question, search::read_question(spec.query, *scene.rules().glossary));
    return std::move(question.expression);
}

std::vector<std::string> changed_since(const Scene& scene, std::int64_t since) {
    std::vector<std::string> out;
    for (const auto& [plain, known] : scene.known())
        if (known.seq > since) out.push_back(plain);
    return out;
}

}  // namespace

Result<std::set<std::int64_t>> candidates(const Scene& scene, const Watch& watch,
                                          const Judge& judge, std::int64_t since) {
    const Spec& spec = watch.spec;
    const auto changed = changed_since(scene, since);
    std::set<std::int64_t> out;
    if (changed.empty()) return out;
    HANSE_TRY(ranked, asked(scene, spec, judge));
    if (ranked.kind == Kind::nothing) return out;  // no document has a word of the products
    std::vector<Expression> parts{std::move(ranked)};
    limit(parts, scene.folded_beginnings(spec.competitors), applicant);
    limit(parts, spec.classes, symbol);
    limit(parts, spec.countries, office);
    HANSE_TRY(size, scene.index().size());
    const bool by_number = changed.size() <= kAskedByNumber && changed.size() < size;
    if (by_number) limit(parts, changed, number);
    const std::size_t most = spec.by_product() && !by_number ? kNearest : size;
    HANSE_TRY(found, scene.index().match(joined(Kind::filter, std::move(parts)), {.most = most}));
    for (const search::Match& hit : found.hits) {
        HANSE_TRY(data, scene.index().data(hit.entry));
        HANSE_TRY(card, search::read_card(data));
        const auto known = scene.known().find(search::plain_number(card.number));
        if (known != scene.known().end() && known->second.seq > since)
            out.insert(known->second.publication);
    }
    return out;
}

}  // namespace hanse::watch
