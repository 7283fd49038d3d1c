// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/words/content_words.hpp"

#include <algorithm>

#include "hanse/base/cut_words.hpp"

namespace hanse::patents {

namespace {

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_like(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() + 2 && word.size() > 3 && word.ends_with(ending);
}

/// "assemblies" → "assembly", "switches" → "switch", "panels" → "panel"; "glass" stays.
std::string singular(std::string word) {
    if (ends_like(word, "ies")) return word.replace(word.size() - 3, 3, "y");
    for (const std::string_view ending : {"sses", "shes", "ches", "xes"})
        if (ends_like(word, ending)) return word.substr(0, word.size() - 2);
    const bool plural = ends_like(word, "s") && !word.ends_with("ss") && !word.ends_with("us") &&
                        !word.ends_with("is");
    return plural ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

std::vector<std::string> content_words(std::string_view text) {
    std::vector<std::string> out;
    for (base::CutWord& word : base::cut_words(text)) {
        if (word.tail || has_digit(word.text)) continue;
        if (word.pair)
            out.push_back(std::move(word.text));
        else if (word.text.size() > 1)
            out.push_back(singular(std::move(word.text)));
    }
    return out;
}

bool is_ideographic(std::string_view word) {
    return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xE3;
}

namespace {

constexpr std::size_t kCharacter = 3;  // bytes of an ideograph of the usual planes

bool overlap(const std::string& a, const std::string& b) {
    return is_ideographic(a) && is_ideographic(b) && a.size() >= 2 * kCharacter &&
           b.size() >= 2 * kCharacter &&
           a.compare(a.size() - kCharacter, kCharacter, b, 0, kCharacter) == 0;
}

/// Joins one overlapping pair, where the first of the two stands. @return whether there was one.
bool join_one(std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < words.size(); ++j) {
            if (i == j || !overlap(words[i], words[j])) continue;
            words[std::min(i, j)] = words[i] + words[j].substr(kCharacter);
            words.erase(words.begin() + std::ptrdiff_t(std::max(i, j)));
            return true;
        }
    return false;
}

}  // namespace

std::vector<std::string> joined_pairs(std::vector<std::string> words) {
    while (join_one(words)) {}
    return words;
}

}  // namespace hanse::patents
