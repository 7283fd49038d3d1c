// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/cut_words.hpp"

#include "hanse/base/letters.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kWordBytesMax = 60;  // longer "words" are noise: sequences, broken text

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
            append_letter(word, small_letter(letter.code));
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
