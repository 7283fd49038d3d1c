// SPDX-License-Identifier: GPL-3.0-or-later
// What a document is under a watch; the parts of the risk stand in judge_parts.cpp.
#include "hanse/watch/judge.hpp"

#include <algorithm>

#include "hanse/patents/formats/layout.hpp"
#include "hanse/search/query.hpp"
#include "hanse/search/search.hpp"
#include "hanse/search/words.hpp"
#include "hanse/watch/party_names.hpp"

namespace hanse::watch {

using base::Result;
using patents::Record;

namespace {

bool has_class(const Record& record, const std::string& wanted) {
    const std::string asked = search::class_asked(wanted);
    const auto is_below = [&](const patents::Symbol& one) {
        const auto levels = search::class_levels(one.symbol);
        return std::ranges::find(levels, asked) != levels.end();
    };
    return std::ranges::any_of(record.ipc, is_below) || std::ranges::any_of(record.cpc, is_below);
}

std::string first_text(const Record& record) {
    if (!record.abstracts.empty()) return record.abstracts.front().text;
    if (!record.claims.empty()) return record.claims.front().text;
    return record.titles.empty() ? std::string() : record.titles.front().text;
}

}  // namespace

Result<Judge> Judge::create(const Scene& scene, const Watch& watch) {
    Judge out(scene, watch);
    const search::Glossary& glossary = *scene.rules().glossary;
    for (const Product& product : watch.spec.products) {
        HANSE_TRY(about, topic(scene.index(), product.text, glossary));
        for (const KeyWords* words : {&about.words, &about.translated})
            for (const auto& [word, weight] : *words) out.marked_.push_back(word);
        out.products_.push_back(std::move(about));
    }
    if (!watch.spec.query.empty()) {
        HANSE_TRY(question, search::read_question(watch.spec.query, glossary));
        out.marked_.insert(out.marked_.end(), question.terms.begin(), question.terms.end());
    }
    return out;
}

std::vector<std::string> Judge::exports() const {
    std::vector<std::string> out = watch_->spec.exports;
    for (const std::string& country : scene_->given().exports)
        if (std::ranges::find(out, country) == out.end()) out.push_back(country);
    return out;
}

/// For being found. Of a document whose text is not known the title is held against the product,
/// and not the product against the title, which could never have so many words.
Result<Likeness> Judge::nearness(const Right& right, const Wording& words,
                                 const Topic& product) const {
    if (words.whole) return likeness(product, words);
    std::string titles;
    for (const patents::Words& title : right.record.titles) titles += title.text + "\n";
    HANSE_TRY(asked, key_words(scene_->index(), titles));
    return claimed(asked, words, product);
}

Result<bool> Judge::find_reasons(const Right& right, const Wording& words, Warning& out) const {
    const Spec& spec = watch_->spec;
    if (!spec.query.empty()) out.reasons.push_back({"query", spec.query, {}});
    if (!spec.competitors.empty()) {
        std::vector<patents::Party> parties = right.record.applicants;
        parties.insert(parties.end(), right.record.owners.begin(), right.record.owners.end());
        const std::string* name = first_named(scene_->all_names(parties), spec.competitors);
        if (name == nullptr) return false;
        out.reasons.push_back({"competitor", *name, {}});
    }
    for (const std::string& symbol : spec.classes)
        if (has_class(right.record, symbol)) out.reasons.push_back({"class", symbol, {}});
    if (!spec.countries.empty() &&
        std::ranges::find(spec.countries, right.entry.office) == spec.countries.end())
        return false;
    if (!spec.countries.empty()) out.reasons.push_back({"country", right.entry.office, {}});
    bool near = false;
    for (std::size_t i = 0; i < products_.size(); ++i) {
        HANSE_TRY(like, nearness(right, words, products_[i]));
        if (like.best < scene_->rules().risk->product_from.approximate()) continue;
        near = true;
        out.reasons.push_back({"product", spec.products[i].name, std::move(like.words)});
    }
    return near || !spec.by_product();
}

Result<std::optional<Judge::Judged>> Judge::judge(std::int64_t publication) const {
    const Scene& scene = *scene_;
    HANSE_TRY(right,
              right_of(scene.patents(), publication, *scene.rules().terms, scene.given().day));
    if (!right) return std::optional<Judged>();
    const Wording words = wording(right->record);
    Warning out{.publication = publication,
                .number = right->entry.number,
                .office = right->entry.office,
                .title = right->entry.title,
                .holder = patents::names_of(right->holders),
                .published = right->entry.published,
                .status = std::string(patents::status_name(right->standing.status))};
    HANSE_TRY(matches, find_reasons(*right, words, out));
    if (!matches) return std::optional<Judged>();
    if (right->standing.expiry) out.expiry = right->standing.expiry->text();
    const auto parties = scene.all_names(right->holders);
    if (const std::string* member = first_named(parties, scene.given().members))
        out.member = *member;
    out.snippet = search::snippet(first_text(right->record), marked_);
    if (!out.own()) {
        out.markets = markets(*right, exports(), *scene.rules().risk);
        out.flags = flags(*right, exports(), *scene.rules().risk);
        HANSE_TRY(graded, risk(*right, words, out.markets));
        out.risk = std::move(graded);
    }
    return std::optional(Judged{std::move(out), std::move(right->record)});
}

}  // namespace hanse::watch
