// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/cut_words.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kWordBytesMax = 60;  // longer "words" are noise: sequences, broken text

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The letter at `at`; broken bytes count as blanks, one by one.
Letter letter_at(std::string_view text, std::size_t at) {
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

bool within(char32_t code, char32_t from, char32_t to) { return code >= from && code <= to; }

bool is_ideograph(char32_t code) {
    return within(code, 0x4E00, 0x9FFF) || within(code, 0x3400, 0x4DBF) ||
           within(code, 0x3040, 0x30FF) || within(code, 0xAC00, 0xD7AF) ||
           within(code, 0xF900, 0xFAFF) || within(code, 0x20000, 0x2FA1F);
}

bool is_word_letter(char32_t code) {
    return within(code, 'a', 'z') || within(code, 'A', 'Z') || within(code, '0', '9') ||
           (within(code, 0xC0, 0x24F) && code != 0xD7 && code != 0xF7) ||
           within(code, 0x370, 0x52F) || within(code, 0x5D0, 0x6FF) || within(code, 0xE00, 0xE7F);
}

char32_t lower(char32_t code) {
    if (within(code, 'A', 'Z') || (within(code, 0xC0, 0xDE) && code != 0xD7)) return code + 32;
    if (within(code, 0x391, 0x3A9) || within(code, 0x410, 0x42F)) return code + 32;
    return code;
}

void append(std::string& out, char32_t code) {
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

/// Walks over a text once.
class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) {}

    std::vector<CutWord> cut() && {
        for (std::size_t at = 0; at < text_.size();) {
            const Letter letter = letter_at(text_, at);
            if (is_ideograph(letter.code))
                at = cut_pairs(at);
            else if (is_word_letter(letter.code))
                at = cut_word(at);
            else
                at += letter.bytes;
        }
        return std::move(out_);
    }

private:
    std::size_t cut_word(std::size_t begin) {
        std::string word;
        std::size_t at = begin;
        for (; at < text_.size();) {
            const Letter letter = letter_at(text_, at);
            if (!is_word_letter(letter.code)) break;
            append(word, lower(letter.code));
            at += letter.bytes;
        }
        ++position_;
        if (word.size() <= kWordBytesMax)
            out_.push_back(
                {.text = std::move(word), .begin = begin, .end = at, .position = position_});
        return at;
    }

    std::size_t cut_pairs(std::size_t begin) {
        for (std::size_t at = begin;;) {
            const std::size_t next = at + letter_at(text_, at).bytes;
            const Letter second = next < text_.size() ? letter_at(text_, next) : Letter{};
            const bool last = !is_ideograph(second.code);
            const std::size_t end = last ? next : next + second.bytes;
            out_.push_back({.text = std::string(text_.substr(at, end - at)),
                            .begin = at,
                            .end = end,
                            .position = ++position_,
                            .pair = !last,
                            .tail = last});
            if (last) return next;
            at = next;
        }
    }

    std::string_view text_;
    std::vector<CutWord> out_;
    unsigned position_ = 0;
};

}  // namespace

std::vector<CutWord> cut_words(std::string_view text) { return Cutter(text).cut(); }

}  // namespace hanse::base
