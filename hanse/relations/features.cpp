// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/features.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/patents/words/content_words.hpp"

namespace hanse::relations {

using base::Result;
using base::Truth;

namespace {

enum Cell : std::size_t { product, feature, words_zh, words_en, classes, needed_by, cells };

constexpr std::array<std::array<std::string_view, 2>, cells> kHeadings{{{"product", "产品"},
                                                                        {"feature", "特征"},
                                                                        {"words_zh", "中文词"},
                                                                        {"words_en", "英文词"},
                                                                        {"classes", "分类"},
                                                                        {"needed_by", "使用者"}}};

void add_items(std::string_view cell, std::vector<std::string>& into) {
    while (!cell.empty()) {
        const std::size_t half = cell.find(';'), full = cell.find("；");
        const std::size_t end = std::min({half, full, cell.size()});
        if (const auto item = base::trim(cell.substr(0, end)); !item.empty())
            into.emplace_back(item);
        const std::size_t width = end == full ? std::string_view("；").size() : 1;
        cell.remove_prefix(std::min(cell.size(), end + width));
    }
}

/// Where each column stands; nothing for those that the file does not have.
using Places = std::array<std::optional<std::size_t>, cells>;

Result<Places> places_in(const base::Sheet& sheet) {
    Places out;
    for (std::size_t i = 0; i < sheet.header.size(); ++i) {
        const auto found = std::ranges::find_if(kHeadings, [&](const auto& names) {
            return std::ranges::count(names, base::trim(sheet.header[i])) > 0;
        });
        if (found == kHeadings.end())
            return base::invalid(
                {sheet.file, 1, i + 1},
                fmt::format("特征表没有 “{}” 列；可用：产品、特征、中文词、英文词、分类、使用者",
                            sheet.header[i]),
                fmt::format("a list of features has no column '{}'; it has: product, feature, "
                            "words_zh, words_en, classes, needed_by",
                            sheet.header[i]));
        out[static_cast<std::size_t>(found - kHeadings.begin())] = i;
    }
    return out;
}

}  // namespace

Result<std::vector<Feature>> features_in(std::string_view csv, const std::string& file) {
    HANSE_TRY(text, base::to_utf8(csv, file));
    HANSE_TRY(sheet, base::parse_csv(text, "features", file));
    HANSE_TRY(places, places_in(sheet));
    std::vector<Feature> out;
    std::vector<base::Error> errors;
    for (const base::Sheet::Row& row : sheet.rows) {
        const auto cell = [&](Cell which) {
            return places[which] ? std::string(base::trim(row.cells[*places[which]]))
                                 : std::string();
        };
        Feature one{.product = cell(product),
                    .name = cell(feature),
                    .maker = cell(needed_by),
                    .line = row.line};
        add_items(cell(words_zh), one.phrases);
        add_items(cell(words_en), one.phrases);
        add_items(cell(classes), one.classes);
        const bool nothing_to_find = one.phrases.empty() && one.classes.empty();
        if (one.product.empty() || one.name.empty() || nothing_to_find)
            errors.push_back(base::invalid(
                {file, row.line, 0}, "每行须有产品、特征，以及用词或分类",
                "a row has a product, a feature, and words or classes to find it by"));
        out.push_back(std::move(one));
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

void Legible::Vocabulary::add(std::string_view text) {
    for (std::string& word : patents::content_words(text)) {
        (patents::is_ideographic(word) ? ideographic : alphabetic) = true;
        words.push_back(std::move(word));
    }
}

void Legible::Vocabulary::finish() {
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
}

bool Legible::Vocabulary::has_all(const std::vector<std::string>& wanted) const {
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const std::string& word) {
        return std::ranges::binary_search(words, word);
    });
}

Legible::Legible(std::span<const patents::Record* const> records) {
    for (const patents::Record* record : records) {
        for (const patents::Claim& claim : record->claims) claims_.add(claim.text);
        for (const auto* texts : {&record->titles, &record->abstracts})
            for (const patents::Words& words : *texts) text_.add(words.text);
        for (const auto* symbols : {&record->ipc, &record->cpc})
            for (const patents::Symbol& one : *symbols) classes_.push_back(one.symbol);
    }
    claims_.finish();
    text_.finish();
}

Legible::Touch Legible::touches(const Feature& feature) const {
    bool legible = false;
    for (const auto& [where, vocabulary] :
         {std::pair(Where::claim, &claims_), std::pair(Where::text, &text_)}) {
        for (const std::string& phrase : feature.phrases) {
            const auto words = patents::content_words(phrase);
            if (words.empty()) continue;
            const bool same_script = patents::is_ideographic(words.front())
                                         ? vocabulary->ideographic
                                         : vocabulary->alphabetic;
            legible = legible || same_script;
            if (vocabulary->has_all(words)) return {where, phrase, Truth::yes};
        }
    }
    for (const std::string& wanted : feature.classes)
        for (const std::string& own : classes_)
            if (own.starts_with(wanted)) return {Where::classes, own, Truth::unknown};
    return {Where::nowhere, "", legible ? Truth::no : Truth::unknown};
}

}  // namespace hanse::relations
