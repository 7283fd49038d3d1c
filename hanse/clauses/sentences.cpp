// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows ICU (docs/decisions/0022-icu.md).
#include "hanse/clauses/sentences.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "hanse/base/unicode.hpp"

namespace hanse::clauses {

namespace {

constexpr std::array<std::string_view, 15> kAbbreviations{
    "Art.", "No.", "Nos.", "Sec.",  "Inc.",  "Ltd.",    "Co.", "e.g.",
    "i.e.", "cf.", "vs.",  "para.", "Corp.", "approx.", "seq."};
constexpr std::array<std::string_view, 12> kGoingOn{"但",
                                                    "然而",
                                                    "不过",
                                                    "前款",
                                                    "上述",
                                                    "However",
                                                    "Provided",
                                                    "provided",
                                                    "This does not",
                                                    "The foregoing",
                                                    "Such ",
                                                    "Notwithstanding the foregoing"};
constexpr std::array<std::string_view, 3> kMarks{"（", "(", "①"};

bool ends_with_abbreviation(std::string_view text) {
    return std::ranges::any_of(kAbbreviations, [&](std::string_view one) {
        if (!text.ends_with(one)) return false;
        return text.size() == one.size() || text[text.size() - one.size() - 1] == ' ' ||
               text[text.size() - one.size() - 1] == '(';
    });
}

bool goes_on(std::string_view text) {
    return std::ranges::any_of(kGoingOn,
                               [&](std::string_view one) { return text.starts_with(one); });
}

/// No contract says more in one sentence; without a bound, a text without stops would take the
/// square of its length.
constexpr std::size_t kSentenceMax = 6000;  // bytes

void add_in_pieces(std::string piece, std::vector<std::string>& out) {
    while (piece.size() > kSentenceMax) {
        std::size_t end = kSentenceMax;
        while (end > 0 && (static_cast<unsigned char>(piece[end]) & 0xC0U) == 0x80U) --end;
        out.push_back(piece.substr(0, end));
        piece.erase(0, end);
    }
    out.push_back(std::move(piece));
}

std::vector<std::string> cut_by_icu(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createSentenceInstance(
        is_chinese(text) ? icu::Locale::getChinese() : icu::Locale::getEnglish(), status));
    if (U_FAILURE(status) || !breaks) return {std::string(text)};
    const icu::UnicodeString whole =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    breaks->setText(whole);
    std::vector<std::string> out;
    std::int32_t begin = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaks->next()) {
        std::string piece;
        whole.tempSubStringBetween(begin, end).toUTF8String(piece);
        out.push_back(std::move(piece));
    }
    return out;
}

/// Where the items of a list inside `text` begin; fewer than two are no list.
std::vector<std::size_t> items_of(std::string_view text, std::size_t from) {
    std::vector<std::size_t> out;
    const auto is_separator = [](std::string_view before) {
        before = base::trim(before);
        for (const std::string_view end :
             {"：", ":", "；", ";", "，", ",", "and", "or", "以及", "或者"})
            if (before.ends_with(end)) return true;
        return false;
    };
    for (std::size_t at = from; at < text.size(); ++at)
        for (const std::string_view mark : kMarks)
            if (text.substr(at).starts_with(mark) && is_separator(text.substr(0, at)))
                out.push_back(at);
    return out;
}

/// "Members shall not: (a) x; (b) y." → "Members shall not: (a) x;", "Members shall not: (b) y."
void add_expanded(const std::string& sentence, std::vector<std::string>& out) {
    std::size_t colon = sentence.find("：");
    if (colon == std::string::npos) colon = sentence.find(':');
    const auto items =
        colon == std::string::npos ? std::vector<std::size_t>{} : items_of(sentence, colon);
    if (items.size() < 2) {
        out.push_back(sentence);
        return;
    }
    const std::string lead = sentence.substr(0, items.front());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t end = i + 1 < items.size() ? items[i + 1] : sentence.size();
        out.push_back(lead + std::string(base::trim(sentence.substr(items[i], end - items[i]))));
    }
}

}  // namespace

bool is_chinese(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0xE4 && byte <= 0xE9) return true;  // U+4000 to U+9FFF begin with these
    }
    return false;
}

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> joined;
    for (std::string& piece : cut_by_icu(text)) {
        if (base::trim(piece).empty()) continue;
        const bool more = !joined.empty() &&
                          (ends_with_abbreviation(base::trim(joined.back())) || goes_on(piece));
        if (more)
            joined.back() += piece;
        else
            joined.push_back(std::move(piece));
    }
    std::vector<std::string> out;
    for (const std::string& one : joined) {
        std::vector<std::string> pieces;
        add_in_pieces(std::string(base::trim(one)), pieces);
        for (const std::string& piece : pieces) add_expanded(piece, out);
    }
    return out;
}

}  // namespace hanse::clauses
