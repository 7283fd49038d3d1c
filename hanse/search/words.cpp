// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/words.hpp"

#include "hanse/base/cut_words.hpp"
#include "hanse/search/engine.hpp"

namespace hanse::search {

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    for (base::CutWord& word : base::cut_words(text)) {
        const bool ideographs = word.pair || word.tail;
        out.push_back({.term = ideographs ? std::move(word.text) : english_stem(word.text),
                       .begin = word.begin,
                       .end = word.end,
                       .position = word.position,
                       .pair = word.pair,
                       .tail = word.tail});
    }
    return out;
}

}  // namespace hanse::search
