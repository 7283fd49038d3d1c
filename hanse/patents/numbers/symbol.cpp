// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/symbol.hpp"

#include <string>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

namespace {

std::string compact(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t') out += c;
    return out;
}

/// Subgroups have at least two digits: "14", "03", "005"; fixed columns fill up with zeros behind.
std::string subgroup_of(std::string_view digits) {
    std::string out(digits);
    while (out.size() > 2 && digits.size() == 6 && out.back() == '0') out.pop_back();
    return padded(out, 2);
}

std::string joined(std::string_view subclass, std::string_view group, std::string_view subgroup) {
    const std::string_view main = without_zeros(group);
    return std::string(subclass) + std::string(main.empty() ? "0" : main) + "/" +
           subgroup_of(subgroup);
}

/// Fixed columns without a slash: three of the group (or four, of ten) and then the subgroup; blanks
/// stand for zeros: "  900" is 9/00, " 31415" is 31/415. Fewer than five: the last two digits are the
/// subgroup.
std::optional<std::string> without_slash(std::string_view subclass, std::string_view columns) {
    if (columns.size() < 3 || columns.size() > 10) return std::nullopt;
    const std::size_t group = columns.size() == 10  ? 4
                              : columns.size() >= 5 ? 3
                                                    : columns.size() - 2;
    const std::string digits = compact(columns.substr(0, group));
    if (!all_digits(digits) || !all_digits(columns.substr(group))) return std::nullopt;
    return joined(subclass, digits, columns.substr(group));
}

void read_flags(std::string_view rest, Symbol& symbol) {
    if (const auto close = rest.rfind(')'); close != std::string_view::npos)
        rest.remove_prefix(close + 1);
    for (const char c : rest) {
        if (c == 'F') symbol.first = true;
        if (c == 'N') symbol.inventive = false;
    }
}

}  // namespace

std::optional<Symbol> ipc_symbol(std::string_view text) {
    const std::string half = base::to_half_width(text);
    std::string_view rest = base::trim(half);
    if (rest.size() < 4) return std::nullopt;
    const std::string head =
        compact(rest.substr(0, rest.size() > 5 ? 6 : rest.size())).substr(0, 4);
    if (head.size() < 4 || !((head[0] >= 'A' && head[0] <= 'H') || head[0] == 'Y') ||
        !is_digit(head[1]) || !is_digit(head[2]) || !is_upper(head[3]))
        return std::nullopt;
    rest.remove_prefix(rest.find(head[3], 1) + 1);
    std::string before, behind;
    bool slash = false;
    std::size_t at = 0;
    for (; at < rest.size(); ++at) {
        const char c = rest[at];
        if (is_digit(c)) {
            (slash ? behind : before) += c;
        } else if (c == '/' && !slash) {
            slash = true;
        } else if (c == '-' || c == ':') {
            continue;
        } else if (c != ' ' || (slash && !behind.empty())) {
            break;
        }
    }
    Symbol out{.symbol = head};
    if (slash && !before.empty() && !behind.empty()) {
        out.symbol = joined(head, before, behind);
    } else if (!before.empty()) {
        const auto symbol =
            without_slash(head, rest.substr(0, rest.find_last_of("0123456789", at) + 1));
        if (!symbol) return std::nullopt;
        out.symbol = *symbol;
    }
    read_flags(rest.substr(at), out);
    return out;
}

std::optional<Symbol> ipc_symbol(std::string_view section, std::string_view main_class,
                                 std::string_view subclass, std::string_view group,
                                 std::string_view subgroup) {
    std::string text = compact(section) + compact(main_class) + compact(subclass);
    if (!compact(group).empty()) text += compact(group) + "/" + compact(subgroup);
    return ipc_symbol(text);
}

std::string us_class(std::string_view columns) {
    if (columns.find('/') != columns.npos || columns.size() < 4) return compact(columns);
    const std::string main = compact(columns.substr(0, 3));
    const std::string_view rest = columns.substr(3);
    const std::string whole = compact(rest.substr(0, 3));
    const std::string part = rest.size() > 3 ? compact(rest.substr(3)) : "";
    const bool has_dot = rest.find('.') != rest.npos;
    if (has_dot) return main + "/" + compact(rest);
    return main + "/" + whole + (part.empty() || !is_digit(part[0]) ? part : "." + part);
}

}  // namespace hanse::patents
