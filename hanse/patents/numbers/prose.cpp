// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/prose.hpp"

#include <algorithm>
#include <array>

#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

namespace {

constexpr bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
constexpr bool is_word(char c) { return is_digit(c) || is_letter(c); }

/// How far a number goes: digits with commas, slashes, dots or single blanks between them, then a
/// kind. Longest first is not asked for: a number ends where its spelling does.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (at < text.size()) {
        if (is_digit(text[at])) {
            end = ++at;
            continue;
        }
        const bool parts = std::string_view(" ,/.-").find(text[at]) != std::string_view::npos;
        if (!parts || at + 1 >= text.size() || !is_digit(text[at + 1])) break;
        ++at;
    }
    return end;
}

/// " B2", "A": a kind right behind the digits, and no longer word.
std::size_t end_of_kind(std::string_view text, std::size_t end) {
    std::size_t at = end;
    if (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || !is_upper(text[at]) || text[at] > 'Y') return end;
    const bool joined = at == end;
    ++at;
    const bool numbered = at < text.size() && is_digit(text[at]);
    if (numbered) ++at;
    if (at < text.size() && is_word(text[at])) return end;
    return joined || numbered ? at : end;  // "US 7,123,456 A method": a lone letter may be a word
}

struct Cue {
    std::string_view words, office;
};
constexpr std::array<Cue, 4> kCues{
    {{"Pat. No. ", "US"}, {"Pat. Nos. ", "US"}, {"Patent No. ", "US"}, {"Patent Nos. ", "US"}}};

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<NumberInText> all() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t next = found_at(at);
            at = next > at ? next : at + 1;
        }
        return std::move(out_);
    }

private:
    /// @return where the number at `at` ends; `at` if there is none.
    std::size_t found_at(std::size_t at) {
        for (const Cue& cue : kCues)
            if (text_.substr(at).starts_with(cue.words))
                return publication(at + cue.words.size(), at + cue.words.size(), cue.office);
        if (at > 0 && is_word(text_[at - 1])) return at;
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with("PCT/")) return application(at, at + 6);
        if (rest.starts_with("ZL")) return application(at, digits_from(at + 2));
        if (rest.size() > 4 && is_office(rest.substr(0, 2))) {
            const std::size_t digits = digits_from(at + 2);
            if (digits == at + 2 && !is_digit(text_[digits]) && !is_upper(text_[digits])) return at;
            if (rest.starts_with("CN"))
                if (const std::size_t end = application(at, digits); end > at) return end;
            return publication(at, digits, rest.substr(0, 2));
        }
        return at;
    }

    std::size_t digits_from(std::size_t at) const {
        return at < text_.size() && text_[at] == ' ' ? at + 1 : at;
    }

    std::size_t publication(std::size_t at, std::size_t digits, std::string_view office) {
        std::size_t start = digits;
        while (start < text_.size() && start < digits + 2 && is_upper(text_[start])) ++start;
        std::size_t end = end_of_number(text_, start);
        if (end - start < 4) return at;  // "US 12": too short to be anything
        end = end_of_kind(text_, end);
        const auto number = publication_number(text_.substr(digits, end - digits), office);
        if (!number) return at;
        out_.push_back({at, end - at, *number, {}});
        return end;
    }

    /// Only spellings that carry a check digit, "ZL" or "PCT/" are applications in prose.
    std::size_t application(std::size_t at, std::size_t digits) {
        std::size_t end = end_of_number(text_, digits);
        if (text_.substr(end).starts_with(".X")) end += 2;
        const std::string_view spelling = text_.substr(at, end - at);
        if (end - digits < 8) return at;
        if (spelling.starts_with("CN") && spelling.find('.') == std::string_view::npos) return at;
        const auto read = application_number(spelling);
        if (!read) return at;
        out_.push_back({at, end - at, {}, *read});
        return end;
    }

    std::string_view text_;
    std::vector<NumberInText> out_;
};

}  // namespace

std::vector<NumberInText> numbers_in(std::string_view text) { return Scanner(text).all(); }

}  // namespace hanse::patents
