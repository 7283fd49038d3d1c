// SPDX-License-Identifier: Apache-2.0
// Letters of a text, one by one: what kind each is, for whatever cuts text into words.
//
// Inline, since collections of patents are walked letter by letter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hanse::base {

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The letter at `at`, full-width forms as plain ones; broken bytes count as blanks, one by one.
/// @param at  within the text.
inline Letter letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size == 1 || at + size > text.size()) return {' ', 1};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {' ', 1};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;  // full width
    return {code, size};
}

constexpr bool within(char32_t code, char32_t from, char32_t to) {
    return code >= from && code <= to;
}

/// Chinese, Japanese and Korean: scripts that do not part words by blanks, or not always.
constexpr bool is_ideograph(char32_t code) {
    return within(code, 0x4E00, 0x9FFF) || within(code, 0x3400, 0x4DBF) ||
           within(code, 0x3040, 0x30FF) || within(code, 0xAC00, 0xD7AF) ||
           within(code, 0xF900, 0xFAFF) || within(code, 0x20000, 0x2FA1F);
}

/// Letters and digits of scripts that part words by blanks.
constexpr bool is_word_letter(char32_t code) {
    return within(code, 'a', 'z') || within(code, 'A', 'Z') || within(code, '0', '9') ||
           (within(code, 0xC0, 0x24F) && code != 0xD7 && code != 0xF7) ||
           within(code, 0x370, 0x52F) || within(code, 0x5D0, 0x6FF) || within(code, 0xE00, 0xE7F);
}

/// Small letters of Latin, Greek and Cyrillic capitals.
constexpr char32_t small_letter(char32_t code) {
    if (within(code, 'A', 'Z') || (within(code, 0xC0, 0xDE) && code != 0xD7)) return code + 32;
    if (within(code, 0x391, 0x3A9) || within(code, 0x410, 0x42F)) return code + 32;
    return code;
}

/// Appends the letter as UTF-8.
inline void append_letter(std::string& out, char32_t code) {
    const auto tail = [&](unsigned shift) { out += char(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        out += char(code);
    } else if (code < 0x800) {
        out += char(0xC0U | (code >> 6U)), tail(0);
    } else if (code < 0x10000) {
        out += char(0xE0U | (code >> 12U)), tail(6), tail(0);
    } else {
        out += char(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0);
    }
}

}  // namespace hanse::base
