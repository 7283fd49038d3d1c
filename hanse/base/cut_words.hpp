// SPDX-License-Identifier: Apache-2.0
// Where words begin and end, in any script: what searching and comparing texts have in common.
//
// Latin, Greek and Cyrillic words in lower case. Chinese, Japanese and Korean as overlapping pairs
// of characters: 余热回收 → 余热 热回 回收 收. Two-character words, the most frequent in Chinese, are
// then single words; longer ones are phrases of pairs; and since the last character of a run stands
// alone too, every character begins some word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::base {

struct CutWord {
    std::string text;
    std::size_t begin = 0, end = 0;  // bytes of the text; of a pair, its first character and second
    unsigned position = 0;           // counts from 1; neighbours differ by one
    bool pair = false;               // of two Chinese, Japanese or Korean characters
    bool tail = false;               // the last character of such a run
};

/// In order of the text; broken bytes count as blanks, and "words" beyond 60 bytes are left out.
std::vector<CutWord> cut_words(std::string_view text);

}  // namespace hanse::base
