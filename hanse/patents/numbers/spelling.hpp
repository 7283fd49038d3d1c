// SPDX-License-Identifier: GPL-3.0-or-later
// Small questions about the characters of a number.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace hanse::patents {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

inline bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// @param digits  at most nine of them; anything else counts as none.
inline int number_in(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = is_digit(c) ? out * 10 + (c - '0') : out;
    return out;
}

/// Half-width, capital letters, and without what only parts digits: blanks, commas, hyphens,
/// slashes, apostrophes. Dots stay: they part check digits.
std::string plain_spelling(std::string_view text);

/// Zeros in front to make it `width` characters wide.
inline std::string padded(std::string_view digits, std::size_t width) {
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') +
           std::string(digits);
}

inline std::string_view without_zeros(std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

}  // namespace hanse::patents
