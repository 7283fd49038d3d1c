// SPDX-License-Identifier: GPL-3.0-or-later
// Trials: whole collections of judged questions put to an index.
#pragma once

#include <string>
#include <vector>

#include "hanse/search/evaluation.hpp"
#include "hanse/search/glossary.hpp"
#include "hanse/search/similar.hpp"

namespace hanse::search {

/// The measures of one ranking over all queries.
struct Series {
    std::vector<double> recall_10, recall_100, average_precision;
    void add(const Measures& one);
};

struct PriorArtTrial {
    std::size_t judged = 0;    // queries that are in the index and have a relevant document there
    std::size_t left_out = 0;  // queries that are, or have, not
    Series plain, fused;
};

/// Whose citations the fused ranking may not see: those of each query alone, or of all queries.
enum class Hidden { own, all };

base::Result<PriorArtTrial> try_prior_art(const Reader& index, const Judgments& judgments,
                                          Hidden hidden);

/// Known-item search across languages: each text asks for its translation.
struct AcrossTrial {
    std::size_t pairs = 0;
    double from_english = 0, from_chinese = 0;            // recall at 10
    double from_english_bare = 0, from_chinese_bare = 0;  // without the glossary
};
/// @param path    JSON lines with the texts `en` and `zh`.
/// @param folder  where an index of the texts is made.
base::Result<AcrossTrial> try_across(const std::string& path, const std::string& folder,
                                     const Glossary& glossary);

/// Two-character Chinese words: does the index find what plain text search finds?
struct WordTrial {
    std::size_t documents = 0, words = 0;
    double found = 0;      // of the documents that hold the word
    double extra = 0;      // of the documents found, those that do not hold it
    double recall_10 = 0;  // of the (at most ten) documents for which it is a key word
};
/// @param path  JSON lines with `title`, `abstract`, `keywords`.
base::Result<WordTrial> try_words(const std::string& path, const std::string& folder);

/// @param path  a table with the columns anchor, target, score.
struct PhraseTrial {
    std::size_t pairs = 0;
    double correlation = 0;
};
base::Result<PhraseTrial> try_phrases(const std::string& path);

}  // namespace hanse::search
