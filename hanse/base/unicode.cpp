// SPDX-License-Identifier: Apache-2.0
// The one place that knows iconv (glibc's; the GB18030 table is part of Debian's libc6).
#include "hanse/base/unicode.hpp"

#include <iconv.h>
#include <optional>

#include "hanse/base/encoding.hpp"

namespace hanse::base {

namespace {

struct Decoded {
    char32_t point;
    std::size_t length;  // bytes; 0 = not UTF-8
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4 || at + length > text.size()) return {0, 0};
    char32_t point = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {0, 0};
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return {0, 0};
    return {point, length};
}

std::optional<std::string> convert(std::string_view bytes, const char* from) {
    const iconv_t converter = iconv_open("UTF-8", from);
    if (converter == iconv_t(-1)) return std::nullopt;
    std::string out(bytes.size() * 3 + 16,
                    '\0');  // GB18030 and UTF-16 need at most three bytes for two
    char* source = const_cast<char*>(bytes.data());  // iconv's interface; it does not write there
    std::size_t source_left = bytes.size();
    char* target = out.data();
    std::size_t target_left = out.size();
    const std::size_t done = iconv(converter, &source, &source_left, &target, &target_left);
    iconv_close(converter);
    if (done == std::size_t(-1) || source_left != 0) return std::nullopt;
    out.resize(out.size() - target_left);
    return out;
}

bool is_wide(char32_t point) {
    return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
           (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
           (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x1F300 && point <= 0x1FAFF) ||
           (point >= 0x20000 && point <= 0x3FFFD);
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = decode(text, i).length;
        if (length == 0) return false;
        i += length;
    }
    return true;
}

Result<std::string> to_utf8(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::optional<std::string> text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        text = convert(bytes.substr(2), bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE");
    } else if (is_utf8(bytes)) {
        text = std::string(bytes);
    } else {
        text = convert(bytes, "GB18030");
    }
    if (text && text->find('\0') == std::string::npos) return *std::move(text);
    return invalid({.file = file}, "文件不是文本（应为 UTF-8 或 GB18030 编码）",
                   "not a text file (UTF-8 or GB18030 expected)");
}

std::string to_half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Decoded c = decode(text, i);
        const std::size_t length = c.length == 0 ? 1 : c.length;
        if (c.point >= 0xFF01 && c.point <= 0xFF5E)
            out += static_cast<char>(c.point - 0xFF01 + '!');
        else if (c.point == 0x3000)
            out += ' ';
        else
            out += text.substr(i, length);
        i += length;
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks[] = {" ", "\t", "\r", "\n", "\u00A0", "\u3000"};
    constexpr auto solid = [](char c) { return c > ' ' && c < 0x7F; };
    if (text.empty() || (solid(text.front()) && solid(text.back()))) return text;  // nearly always
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
        }
    }
    return text;
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded c = decode(text, i);
        columns += is_wide(c.point) ? 2 : 1;
        i += c.length == 0 ? 1 : c.length;
    }
    return columns;
}

namespace {

/// Chinese text keeps nearly always to the characters of GB 2312, whose both bytes lie beyond ASCII;
/// of Latin letters with accents a plain letter mostly follows.
bool mostly_chinese(std::string_view bytes) {
    std::size_t pairs = 0, common = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
        ++pairs;
        if (static_cast<unsigned char>(bytes[++i]) >= 0xA1) ++common;
    }
    return pairs > 0 && common * 10 >= pairs * 8;
}

/// Is this so, up to three bytes at the end that may be half a character?
bool is_utf8_but_for_its_end(std::string_view text) {
    for (std::size_t cut = 0; cut < 4 && cut <= text.size(); ++cut)
        if (is_utf8(text.substr(0, text.size() - cut))) return true;
    return false;
}

}  // namespace

Encoding encoding_of(std::string_view start) {
    if (start.starts_with("\xFF\xFE")) return Encoding::utf16_little;
    if (start.starts_with("\xFE\xFF")) return Encoding::utf16_big;
    if (is_utf8_but_for_its_end(start)) return Encoding::utf8;
    for (std::size_t cut = 0; cut < 4 && cut <= start.size(); ++cut)
        if (convert(start.substr(0, start.size() - cut), "GB18030"))
            return mostly_chinese(start) ? Encoding::gb18030 : Encoding::windows_1252;
    return Encoding::windows_1252;
}

std::optional<std::string> decode_text(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
            return is_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
        case Encoding::gb18030: return convert(bytes, "GB18030");
        case Encoding::windows_1252: {
            auto text = convert(bytes, "CP1252");  // which leaves five bytes without a meaning
            return text ? text : convert(bytes, "ISO-8859-1");
        }
        case Encoding::utf16_little:
            if (bytes.starts_with("\xFF\xFE")) bytes.remove_prefix(2);
            return convert(bytes, "UTF-16LE");
        case Encoding::utf16_big:
            if (bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
            return convert(bytes, "UTF-16BE");
    }
    return std::nullopt;
}

}  // namespace hanse::base
