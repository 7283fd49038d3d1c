// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Lexicon that folds the spellings of one company into one key.
#include <algorithm>

#include "hanse/base/letters.hpp"
#include "hanse/landscape/lexicon.hpp"

namespace hanse::landscape {

namespace {

bool ends_with(const std::vector<std::string>& words, const std::vector<std::string>& tail) {
    return tail.size() < words.size() &&  // a name that is all legal form stays
           std::equal(tail.rbegin(), tail.rend(), words.rbegin());
}

/// Words in small letters; a run of Chinese is one word. Signs part nothing but words.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> out;
    bool open = false, chinese = false;
    for (std::size_t at = 0; at < name.size();) {
        const base::Letter letter = base::letter_at(name, at);
        at += letter.bytes;
        const bool ideograph = base::is_ideograph(letter.code);
        if (!ideograph && !base::is_word_letter(letter.code)) {
            // "A.B.C." and "L'Air" are one word each; brackets in a Chinese name say nothing.
            open = open && (letter.code == '.' || letter.code == '\'' || chinese);
            continue;
        }
        if (!open || ideograph != chinese) out.emplace_back();
        open = true;
        chinese = ideograph;
        base::append_letter(out.back(), base::small_letter(letter.code));
    }
    return out;
}

}  // namespace

void Lexicon::load_forms(const base::Value& value) {
    for (const auto& [language, list] : value.fields())
        for (const base::Value& form : list.items())
            if (form.is_text() && language == "zh")
                chinese_forms_.push_back(*form.text());
            else if (form.is_text())
                forms_.push_back(words_of(*form.text()));
}

std::string Lexicon::company_key(std::string_view name) const {
    std::vector<std::string> words = words_of(name);
    std::erase_if(words, [&](const std::string& word) { return joints_.contains(word); });
    // One form after the other: "Co., Ltd.", "GmbH & Co. KG".
    const auto drop_form = [&] {
        return std::ranges::any_of(forms_, [&](const auto& form) {
            if (!ends_with(words, form)) return false;
            words.resize(words.size() - form.size());
            return true;
        });
    };
    while (drop_form()) {}
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    for (const std::string& form : chinese_forms_)
        if (out.ends_with(form) && out.size() > form.size()) {
            out.resize(out.size() - form.size());
            break;
        }
    return nobody_.contains(out) ? std::string() : out;
}

}  // namespace hanse::landscape
