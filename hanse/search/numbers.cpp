// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/numbers.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"

namespace hanse::search {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::string plain_number(std::string_view number) {
    std::string out;
    for (const char c : base::to_half_width(number)) {
        if (c >= 'a' && c <= 'z')
            out += char(c - 'a' + 'A');
        else if (is_digit(c) || is_upper(c) || (c & 0x80) != 0)
            out += c;
    }
    if (out.starts_with("CNZL")) out.erase(0, 2);
    if (out.starts_with("ZL")) out.replace(0, 2, "CN");
    return out;
}

std::string without_kind(std::string_view plain) {
    std::size_t end = plain.size();
    if (end > 2 && is_digit(plain[end - 1]) && is_upper(plain[end - 2]))
        end -= 2;
    else if (end > 1 && is_upper(plain[end - 1]))
        end -= 1;
    const std::string_view head = plain.substr(0, end);
    return std::string(looks_like_number(head) ? head : plain);
}

bool looks_like_number(std::string_view plain) {
    return plain.size() >= 6 && is_upper(plain[0]) && is_upper(plain[1]) &&
           std::ranges::count_if(plain.substr(2), is_digit) >= 4 &&
           std::ranges::all_of(plain, [](char c) { return is_digit(c) || is_upper(c); });
}

}  // namespace hanse::search
