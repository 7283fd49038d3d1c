// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a patent text that can tell one invention from another: for comparing texts without
// an index.
//
// Chinese in overlapping pairs of characters; other scripts as words in lower case, English plurals
// as singulars. Left out: numbers and reference signs (12, 34a), single letters, and the last
// character of a Chinese run, which says nothing alone. Which words are too common to tell anything
// is for whoever compares: it depends on the collection.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hanse::patents {

/// In order of the text, repeated as they repeat.
std::vector<std::string> content_words(std::string_view text);

/// Is this content word a pair of Chinese, Japanese or Korean characters? Texts of different scripts
/// share no words, whatever they say.
bool is_ideographic(std::string_view word);

/// For people: pairs that overlap become the word they were cut from. 离心 心泵 seal → 离心泵 seal.
std::vector<std::string> joined_pairs(std::vector<std::string> words);

}  // namespace hanse::patents
