// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/markup.hpp"

#include <cstddef>

#include "hanse/base/unicode.hpp"

namespace hanse::report {

namespace {

/// Bytes of the character that starts at `at`, taken from its first byte; at least 1.
std::size_t length_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return at + length <= text.size() ? length : 1;
}

/// C1 controls (U+0080..9F), and the marks that embed, override or isolate a direction (U+200E/F,
/// 202A..E, 2066..9).
bool hidden(std::string_view character) {
    if (character.size() == 2)
        return character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
    if (character.size() != 3 || character[0] != '\xE2') return false;
    const auto middle = static_cast<unsigned char>(character[1]);
    const auto last = static_cast<unsigned char>(character[2]);
    if (middle == 0x80) return last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE);
    return middle == 0x81 && last >= 0xA6 && last <= 0xA9;
}

bool control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7F'; }

bool plain(std::string_view text) {
    for (const char c : text)
        if (control(c) || static_cast<unsigned char>(c) == 0xC2 ||
            static_cast<unsigned char>(c) == 0xE2)
            return false;
    return base::is_utf8(text);
}

}  // namespace

std::string printable(std::string_view text) {
    if (plain(text)) return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view character = text.substr(i, length_at(text, i));
        if (!base::is_utf8(character)) {
            ++i;
            continue;
        }
        if (character == "\t")
            out += ' ';
        else if (!hidden(character) && !(character.size() == 1 && control(character[0])))
            out += character;
        i += character.size();
    }
    return out;
}

std::string escape(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : printable(text)) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string anchor_name(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += letter || c == '.' || c == '_' || c == '-' ? c : '-';
    }
    return out.empty() ? "-" : out;
}

}  // namespace hanse::report
