// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/word_numbers.hpp"

#include <algorithm>
#include <charconv>

#include "hanse/clauses/chinese_number.hpp"

namespace hanse::clauses {

namespace {

constexpr int kNumberMax = 9999;

int whole(std::string_view digits, int fallback) {
    int out = fallback;
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return std::clamp(out, 0, kNumberMax);
}

std::string letters(int number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26)
        out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
}

std::string roman(int number) {
    constexpr std::pair<int, std::string_view> parts[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string out;
    for (const auto& [value, sign] : parts)
        for (; number >= value; number -= value) out += sign;
    return out;
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string counted(int number, std::string_view format) {
    if (format.starts_with("chinese") || format.starts_with("ideograph") ||
        format.starts_with("japanese"))
        return chinese_number(number);
    if (format == "lowerLetter") return letters(number);
    if (format == "upperLetter") return upper(letters(number));
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
    return std::to_string(number);
}

}  // namespace

void WordNumbers::start(std::string_view name, const base::XmlAttributes& attributes) {
    const std::string value(attributes.find("val").value_or(""));
    if (name == "abstractNum") {
        abstract_id_ = attributes.find("abstractNumId").value_or("");
    } else if (name == "lvl") {
        level_ = static_cast<std::size_t>(whole(attributes.find("ilvl").value_or("9"), 9));
    } else if (name == "num") {
        list_id_ = attributes.find("numId").value_or("");
    } else if (name == "abstractNumId") {
        lists_[list_id_] = value;
    } else if (level_ < kLevels && !abstract_id_.empty()) {
        Level& level = abstract_[abstract_id_][level_];
        if (name == "start") level.start = whole(value, 1);
        if (name == "lvlRestart") level.restarts = value != "0";
        if (name == "numFmt") level.format = value;
        if (name == "lvlText") level.pattern = value;
    }
}

std::string WordNumbers::next(const std::string& list, std::size_t level) {
    const auto named = lists_.find(list);
    if (named == lists_.end() || level >= kLevels) return "";
    const auto found = abstract_.find(named->second);
    if (found == abstract_.end()) return "";
    const Levels& levels = found->second;
    if (levels[level].format == "bullet" || levels[level].format == "none") return "";
    auto& counts = counts_[named->second];
    for (std::size_t outer = 0; outer <= level; ++outer)
        if (counts[outer] == 0) counts[outer] = levels[outer].start - (outer == level ? 1 : 0);
    counts[level] = std::min(counts[level] + 1, kNumberMax);
    for (std::size_t inner = level + 1; inner < kLevels; ++inner)
        if (levels[inner].restarts) counts[inner] = 0;
    return words_for(levels[level].pattern, levels, counts);
}

std::string WordNumbers::words_for(const std::string& pattern, const Levels& levels,
                                   const std::array<int, kLevels>& counts) const {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                           pattern[i + 1] <= '9';
        if (!place) {
            out += pattern[i];
            continue;
        }
        const auto level = static_cast<std::size_t>(pattern[++i] - '1');
        out += counted(counts[level], levels[level].format);
    }
    return out;
}

}  // namespace hanse::clauses
