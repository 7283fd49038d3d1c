// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/case_yaml.hpp"

#include "hanse/base/yaml.hpp"

namespace hanse::domain {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Can a value start behind what stands before `at`: ": ", "- ", "[", "{" or ","?
bool value_starts(std::string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && is_blank(text[before - 1])) --before;
    if (before == 0) return false;
    const char sign = text[before - 1];
    return sign == '[' || sign == '{' || sign == ',' ||
           ((sign == ':' || sign == '-') && before < at);
}

/// Is the "?" at `at` a whole value?
bool stands_alone(std::string_view text, std::size_t at) {
    std::size_t next = at + 1;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (next == text.size()) return true;
    const char sign = text[next];
    return sign == '\n' || sign == '\r' || sign == ',' || sign == ']' || sign == '}' ||
           (sign == '#' && next > at + 1);
}

/// Does a comparison start at `at`: ">=…", or ">" and more than the one digit that a folded text
/// may have there?
bool compares(std::string_view text, std::size_t at) {
    if (text[at] != '>' || at + 2 >= text.size()) return false;
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return text[at + 1] == '=' || (digit(at + 1) && digit(at + 2));
}

std::string with_wide_signs(std::string_view text) {
    std::string out;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == '\0' && (c == '"' || c == '\'') && value_starts(text, i)) {
            quote = c;
        } else if (c == quote) {
            quote = '\0';
        } else if (quote == '\0' && c == '?' && value_starts(text, i) && stands_alone(text, i)) {
            out += "？";
            continue;
        } else if (quote == '\0' && compares(text, i) && value_starts(text, i)) {
            out += "＞";
            continue;
        }
        out += c;
    }
    return out;
}

}  // namespace

base::Result<base::Value> parse_case_yaml(std::string_view text, const std::string& file) {
    auto value = base::parse_yaml(text, file);
    if (value || text.find_first_of("?>") == std::string_view::npos) return value;
    auto again = base::parse_yaml(with_wide_signs(text), file);
    return again ? again : value;  // the complaint should be about what was written
}

}  // namespace hanse::domain
