// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "hanse/search/words.hpp"

namespace hanse::watch {

using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kKeyWordsMax = 60;
constexpr std::size_t kWordsShown = 6;
constexpr double kSaturation = 1.5;     // the second mention of a word says less, as in search
constexpr std::size_t kMostlyFrom = 5;  // a script is one of a text's if a fifth is written in it

bool is_word(const std::string& term) {  // digits alone are figures' reference signs
    return term.size() > 1 && (term[0] < '0' || term[0] > '9');
}

bool is_latin(const std::string& term) { return term[0] >= 'a' && term[0] <= 'z'; }

/// Rare words say more; a word that every document has says nothing.
double rareness(std::size_t all, std::size_t have) {
    return std::log(double(all + 1) / double(have + 1)) + 0.01;
}

void keep_weightiest(KeyWords& words) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [word, weight] : words) order.emplace_back(-weight, word);
    std::ranges::sort(order);
    if (order.size() > kKeyWordsMax) order.resize(kKeyWordsMax);
    double sum = 0;
    for (const auto& [weight, word] : order) sum -= weight;
    words.clear();
    for (const auto& [weight, word] : order) words[word] = -weight / sum;
}

double covered(const KeyWords& words, const Wording& other) {
    double out = 0;
    for (const auto& [word, weight] : words)
        if (other.terms.contains(word)) out += weight;
    return std::min(out, 1.0);
}

std::vector<std::string> shared(const KeyWords& words, const Wording& other) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [word, weight] : words)
        if (other.terms.contains(word)) order.emplace_back(-weight, word);
    std::ranges::sort(order);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(order.size(), kWordsShown); ++i)
        out.push_back(other.terms.at(order[i].second));
    return out;
}

/// Hundredths: sums of logarithms may differ in their last bits, a report may not.
Rational rounded_down(double part) {
    return {static_cast<std::int64_t>(std::floor(part * 100 + 1e-6)), 100};
}
Rational rounded_up(double part) {
    return {static_cast<std::int64_t>(std::ceil(part * 100 - 1e-6)), 100};
}

/// The weight of the words that stand in names of the glossary.
double translatable_part(const KeyWords& words, std::string_view text,
                         const search::Glossary& glossary) {
    std::unordered_set<std::string> known;
    for (const search::Glossary::Found& found : glossary.in(text))
        for (const search::Token& token :
             search::tokens(text.substr(found.begin, found.end - found.begin)))
            known.insert(token.term);
    double out = 0;
    for (const auto& [word, weight] : words)
        if (known.contains(word)) out += weight;
    return std::min(out, 1.0);
}

}  // namespace

Wording wording(std::span<const std::string> texts) {
    Wording out;
    std::size_t pairs = 0, latin = 0, all = 0;
    for (const std::string& text : texts)
        for (search::Token& token : search::tokens(text)) {
            ++all;
            pairs += token.pair || token.tail ? 1 : 0;
            latin += is_latin(token.term) ? 1 : 0;
            out.terms.try_emplace(std::move(token.term),
                                  text.substr(token.begin, token.end - token.begin));
        }
    out.chinese = pairs > 0 && pairs * kMostlyFrom >= all;
    out.latin = latin > 0 && latin * kMostlyFrom >= all;
    return out;
}

Wording wording(const patents::Record& record) {
    std::vector<std::string> texts;
    for (const auto* all : {&record.titles, &record.abstracts})
        for (const patents::Words& words : *all) texts.push_back(words.text);
    for (const patents::Claim& claim : record.claims) texts.push_back(claim.text);
    if (!record.description.empty()) texts.push_back(record.description);
    Wording out = wording(texts);
    out.whole = !record.abstracts.empty() || !record.claims.empty() || !record.description.empty();
    return out;
}

Result<KeyWords> key_words(const search::Reader& index, std::string_view text) {
    std::map<std::string, double> counts;
    for (const search::Token& token : search::tokens(text))
        if (is_word(token.term)) ++counts[token.term];
    std::vector<std::string> words;
    for (const auto& [word, count] : counts) words.push_back(word);
    HANSE_TRY(all, index.size());
    HANSE_TRY(have, index.frequencies(words));
    KeyWords out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double count = counts[words[i]];
        if (have[i] > 0) out[words[i]] = count / (count + kSaturation) * rareness(all, have[i]);
    }
    keep_weightiest(out);
    return out;
}

Result<Topic> topic(const search::Reader& index, const std::string& text,
                    const search::Glossary& glossary) {
    Topic out;
    const std::string other = glossary.translated(text);
    HANSE_TRY(words, key_words(index, text));
    HANSE_TRY(translated, key_words(index, other));
    out.translatable = translatable_part(words, text, glossary);
    out.words = std::move(words);
    out.translated = std::move(translated);
    out.original = wording(std::vector{text});
    out.wording = wording(std::vector{text, other});
    return out;
}

Likeness likeness(const Topic& topic, const Wording& other) {
    const double direct = covered(topic.words, other);
    const double across = covered(topic.translated, other);
    Likeness out{.translated = across > direct, .best = std::max(direct, across)};
    out.words = shared(out.translated ? topic.translated : topic.words, other);
    const double low = std::max(direct, topic.translatable * across);
    double high = low;
    if (!topic.original.shares_script(other))
        high = std::min(1.0, topic.translatable * across + (1 - topic.translatable));
    out.low = rounded_down(low);
    out.high = other.whole ? rounded_up(std::max(low, high)) : Rational(1);
    return out;
}

Likeness claimed(const KeyWords& claim, const Wording& claim_wording, const Topic& product) {
    const double part = covered(claim, product.wording);
    Likeness out{.words = shared(claim, product.wording),
                 .translated = !product.original.shares_script(claim_wording),
                 .best = part};
    out.low = rounded_down(part);
    // The glossary may lack the very words that would meet.
    out.high = out.translated ? Rational(1) : rounded_up(part);
    return out;
}

}  // namespace hanse::watch
