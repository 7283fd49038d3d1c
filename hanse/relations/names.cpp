// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/names.hpp"

#include <algorithm>

#include "hanse/base/cut_words.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::relations {

namespace {

bool is_company_word(std::string_view word, std::span<const std::string> company_words) {
    return std::ranges::find(company_words, word) != company_words.end();
}

/// Chinese names have no blanks: what is left off is the end of the text.
void cut_endings(std::string& name, std::span<const std::string> company_words) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string& ending : company_words) {
            const bool ideographic = static_cast<unsigned char>(ending[0]) >= 0x80;
            if (!ideographic || name.size() <= ending.size() || !name.ends_with(ending)) continue;
            name.resize(name.size() - ending.size());
            cut = true;
        }
    }
}

bool has_ideographs(std::string_view name) {
    return std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// "ETRI", of "ETRI, KAIST".
std::string_view part_before(std::string_view& rest) {
    std::size_t at = std::string_view::npos, width = 1;
    for (const std::string_view sign : {",", ";", "，", "；", "、"})
        if (const auto found = rest.find(sign); found < at) at = found, width = sign.size();
    const std::string_view part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + width);
    return base::trim(part);
}

}  // namespace

std::string folded_name(std::string_view name, std::span<const std::string> company_words) {
    if (has_ideographs(name)) {
        std::string out;
        for (const char c : base::to_half_width(name))
            if (c != ' ' && c != '(' && c != ')') out += c;
        cut_endings(out, company_words);
        return out;
    }
    std::vector<std::string> words;
    for (base::CutWord& word : base::cut_words(name)) words.push_back(std::move(word.text));
    while (words.size() > 1 && is_company_word(words.back(), company_words)) words.pop_back();
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::vector<std::string> names_in(std::string_view cell,
                                  std::span<const std::string> company_words) {
    std::vector<std::string> out;
    for (std::string_view rest = cell; !rest.empty();) {
        const std::string_view part = part_before(rest);
        if (part.empty()) continue;
        const auto words = base::cut_words(part);
        const bool only_a_form =
            !out.empty() && std::ranges::all_of(words, [&](const base::CutWord& word) {
                return is_company_word(word.text, company_words);
            });
        if (only_a_form)
            out.back() += ", " + std::string(part);
        else
            out.emplace_back(part);
    }
    return out;
}

bool comparable_names(std::string_view a, std::string_view b) {
    return has_ideographs(a) == has_ideographs(b);
}

}  // namespace hanse::relations
