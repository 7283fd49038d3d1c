// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/units.hpp"

#include <string>

#include "hanse/base/letters.hpp"

namespace hanse::landscape {

using base::Letter;
using base::letter_at;

namespace {

constexpr std::size_t kWordBytesMax = 40;  // longer "words" are noise: sequences, broken text

// FNV-1a: stable across machines, so that the same documents give the same landscape anywhere.
constexpr std::uint64_t kSeed = 14695981039346656037ULL, kPrime = 1099511628211ULL;

/// "exchangers" → "exchanger", "batteries" → "battery"; "process", "apparatus", "axis" stay.
std::string_view singular(std::string& word) {
    const auto ends = [&](std::string_view tail) { return std::string_view(word).ends_with(tail); };
    if (word.size() < 5 || !ends("s") || ends("ss") || ends("us") || ends("is")) return word;
    if (ends("ies")) return word.replace(word.size() - 3, 3, "y");
    const bool hissing = ends("xes") || ends("ches") || ends("shes") || ends("sses");
    word.resize(word.size() - (hissing ? 2 : 1));
    return word;
}

/// Japanese endings and particles: between them stand the words that say something.
bool is_hiragana(char32_t code) { return base::within(code, 0x3040, 0x309F); }
/// Korean, which parts words by blanks, as Chinese does not.
bool is_hangul(char32_t code) { return base::within(code, 0xAC00, 0xD7AF); }

class Cutter {
public:
    Cutter(std::string_view text, std::vector<Unit>& out) : text_(text), out_(out) {}

    void cut() {
        for (std::size_t at = 0; at < text_.size();) {
            const Letter letter = letter_at(text_, at);
            if (base::is_word_letter(letter.code)) {
                at = word(at);
                continue;
            }
            if (is_hiragana(letter.code))
                put(Unit::Kind::stop, letter.code, at, at + letter.bytes);
            else if (base::is_ideograph(letter.code))
                put(Unit::Kind::character, letter.code, at, at + letter.bytes);
            else
                sign(letter, at);
            at += letter.bytes;
        }
    }

private:
    void put(Unit::Kind kind, std::uint64_t code, std::size_t begin, std::size_t end) {
        out_.push_back({code, std::uint32_t(begin), std::uint32_t(end), kind});
    }

    std::size_t word(std::size_t begin) {
        word_.clear();
        bool letters = false;
        std::size_t at = begin;
        while (at < text_.size()) {
            const Letter letter = letter_at(text_, at);
            if (!base::is_word_letter(letter.code)) break;
            letters = letters || !base::within(letter.code, '0', '9');
            base::append_letter(word_, base::small_letter(letter.code));
            at += letter.bytes;
        }
        const bool says = letters && word_.size() > 1 && word_.size() <= kWordBytesMax;
        put(says ? Unit::Kind::word : Unit::Kind::stop, code_of_text(singular(word_)), begin, at);
        return at;
    }

    void sign(const Letter& letter, std::size_t at) {
        const char32_t code = letter.code;
        const bool last = at + letter.bytes >= text_.size() || text_[at + letter.bytes] == ' ' ||
                          text_[at + letter.bytes] == '\n';
        if (code == U'。' || code == U'！' || code == ';' || code == '!' || code == '?' ||
            code == '\n' || (code == '.' && last))
            return mark(Unit::Kind::sentence, at);
        const bool korean = !out_.empty() && is_hangul(char32_t(out_.back().code)) &&
                            out_.back().kind == Unit::Kind::character;
        // Other blanks and hyphens part no phrase.
        if (korean || (code != ' ' && code != '-' && code != U'　' && code != U'‐'))
            mark(Unit::Kind::gap, at);
    }

    void mark(Unit::Kind kind, std::size_t at) {
        if (out_.empty() || out_.back().kind != kind) put(kind, 0, at, at);
    }

    std::string_view text_;
    std::vector<Unit>& out_;
    std::string word_;
};

}  // namespace

void cut_units(std::string_view text, std::vector<Unit>& out) {
    out.clear();
    Cutter(text, out).cut();
}

std::uint64_t code_of(std::span<const Unit> units) {
    std::uint64_t hash = kSeed;
    for (const Unit& unit : units) {  // whole codes at a time; the shift brings high bits down
        hash = (hash ^ unit.code) * kPrime;
        hash ^= hash >> 29U;
    }
    return hash;
}

std::uint64_t code_of_text(std::string_view text) {
    std::uint64_t hash = kSeed;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= kPrime;
    }
    return hash;
}

}  // namespace hanse::landscape
