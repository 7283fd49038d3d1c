// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/words/company_names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/letters.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/yaml.hpp"

namespace hanse::patents {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::string_view kFile = "rules/patents/companies.yaml";

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

bool ends_with(const std::vector<std::string>& words, const std::vector<std::string>& tail) {
    return tail.size() <= words.size() && std::equal(tail.rbegin(), tail.rend(), words.rbegin());
}

bool has_ideographs(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const base::Letter letter = base::letter_at(name, at);
        if (base::is_ideograph(letter.code)) return true;
        at += letter.bytes;
    }
    return false;
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

Result<CompanyNames> CompanyNames::load(std::span<const base::NamedBytes> files) {
    CompanyNames out;
    for (const base::NamedBytes& file : files)
        if (file.path == kFile) HANSE_CHECK(out.read(file));
    std::ranges::sort(out.chinese_forms_, std::greater(), &std::string::size);
    std::ranges::sort(out.forms_, std::greater(), &Words::size);
    return out;
}

Result<Done> CompanyNames::read(const base::NamedBytes& file) {
    HANSE_TRY(root, base::parse_yaml(file.bytes, file.path));
    for (const auto& [key, value] : root.fields()) {
        if (key == "company_forms") {
            for (const auto& [language, list] : value.fields())
                for (const Value& form : list.items())
                    if (form.is_text() && language == "zh")
                        chinese_forms_.push_back(*form.text());
                    else if (form.is_text())
                        forms_.push_back(words_of(*form.text()));
        } else if (key == "nobody" || key == "joints") {
            for (const Value& name : value.items())
                if (name.is_text()) (key == "nobody" ? nobody_ : joints_).insert(*name.text());
        } else {
            return base::invalid({file.path, value.line(), value.column()},
                                 fmt::format("不认识的键 “{}”", key),
                                 fmt::format("unknown key '{}'", key));
        }
    }
    return Done{};
}

bool CompanyNames::drop_form(Words& words, std::size_t left_min) const {
    return std::ranges::any_of(forms_, [&](const Words& form) {
        if (!ends_with(words, form) || words.size() - form.size() < left_min) return false;
        words.resize(words.size() - form.size());
        return true;
    });
}

std::string CompanyNames::key(std::string_view name) const {
    Words words = words_of(name);
    std::erase_if(words, [&](const std::string& word) { return joints_.contains(word); });
    // One form after the other: "Co., Ltd.", "GmbH & Co. KG".
    while (drop_form(words, 1)) {}
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    const auto drop_chinese = [&] {
        return std::ranges::any_of(chinese_forms_, [&](const std::string& form) {
            if (!out.ends_with(form) || out.size() == form.size()) return false;
            out.resize(out.size() - form.size());
            return true;
        });
    };
    while (drop_chinese()) {}
    return out;
}

bool CompanyNames::is_form(std::string_view name) const {
    Words words = words_of(name);
    while (drop_form(words, 0) && !words.empty()) {}
    return words.empty();
}

std::vector<std::string> CompanyNames::names_in(std::string_view cell) const {
    std::vector<std::string> out;
    for (std::string_view rest = cell; !rest.empty();) {
        const std::string_view part = part_before(rest);
        if (part.empty()) continue;
        if (!out.empty() && is_form(part))
            out.back() += ", " + std::string(part);
        else
            out.emplace_back(part);
    }
    return out;
}

bool comparable_names(std::string_view a, std::string_view b) {
    return has_ideographs(a) == has_ideographs(b);
}

}  // namespace hanse::patents
