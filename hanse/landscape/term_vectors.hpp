// SPDX-License-Identifier: GPL-3.0-or-later
// TermVectors: each family as a short list of weighted terms (tf-idf), for telling topics apart.
//
// Terms are words, pairs of Chinese characters, and what speaks every language: main groups of the
// classification, and terms of the glossary. Words of the title count twice.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/landscape/collection.hpp"

namespace hanse::landscape {

struct TermVectors {
    std::size_t terms = 0;  // how many there are
    // Document i has the terms and weights from begin[i] up to begin[i + 1]; its length is 1, or it
    // has none.
    std::vector<std::size_t> begin{0};
    std::vector<std::uint32_t> term;
    std::vector<float> weight;

    std::size_t documents() const { return begin.size() - 1; }
    bool empty(std::size_t document) const { return begin[document] == begin[document + 1]; }
};

/// What reading all texts once gives.
struct Readings {
    TermVectors vectors;
    std::vector<std::uint64_t> effects;  // of each family, a bit each
};

Readings read_all(std::span<const Family> families, const Lexicon& lexicon);

}  // namespace hanse::landscape
