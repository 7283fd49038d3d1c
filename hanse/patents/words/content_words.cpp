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

}  // namespace hanse::patents
