// SPDX-License-Identifier: GPL-3.0-or-later
// From text to terms, the same way for documents and for questions: words cut as base does it,
// English ones stemmed. Longer Chinese words are phrases of pairs; since the last character of a run
// stands alone too, one character can be searched as a beginning.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::search {

struct Token {
    std::string term;
    std::size_t begin = 0, end = 0;  // bytes of the text; of a pair, its first character and second
    unsigned position = 0;           // counts from 1; neighbours differ by one
    bool pair = false;               // of two Chinese, Japanese or Korean characters
    bool tail = false;               // the last character of such a run
};

std::vector<Token> tokens(std::string_view text);

}  // namespace hanse::search
