// SPDX-License-Identifier: GPL-3.0-or-later
// What is like a document: candidates for its prior art, each with the reasons it is there.
//
// Several witnesses name candidates; each one's scores are brought to 0..1 and added with fixed
// weights. The weights were set before anything was measured on the collections, in three sizes
// (1, ½, ⅓ of the text), and never fitted; docs/patent-search.md shows what each witness brings.
// What the document itself cites is never looked at: in a search for prior art it is the answer.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/search/index.hpp"

namespace hanse::search {

enum class Witness {
    text,            // its own words, those of the title twice
    feedback,        // the words that its nearest documents have in common
    cited_together,  // a third document cites both
    cited_nearby,    // cited by documents whose text is near
    citing_nearby,   // citing documents whose text is near
    siblings,        // cited together with documents whose text is near
    people,          // the same applicant or inventor
    classes,         // the same classes, rare ones count more
};
inline constexpr std::size_t kWitnesses = 8;

using Weights = std::array<double, kWitnesses>;
inline constexpr Weights kWeights{1, 0.5, 0.7, 0.7, 0.3, 0.7, 0.3, 0.5};

/// Of a candidate that is no older than the document: it can hardly be prior art, unless a date is
/// wrong.
inline constexpr double kTooYoung = 1.0;

struct Reason {
    Witness witness = Witness::text;
    double part = 0;                   // of the score
    std::vector<std::string> because;  // words, classes, names; or the documents between
};

struct Similar {
    EntryId entry = 0;
    std::string number;
    double score = 0;
    bool too_young = false;
    Card card;
    std::vector<Reason> reasons;  // the weightiest first
};

struct SimilarTo {
    std::string number;                // of a document in the index; or empty
    std::string text;                  // else: a description in any words
    std::vector<std::string> classes;  // and classes, if known
    std::optional<base::Date> before;  // only candidates that are surely older
    std::size_t most = 20;
    Weights weights = kWeights;
    bool explained = true;  // cards and reasons; a measurement wants none
    /// Whose citations are not looked at besides those of the document itself; for measurements.
    const std::vector<std::string>* hidden = nullptr;  // sorted
};

/// @return best first; not_found if the number is in no document.
base::Result<std::vector<Similar>> similar(const Reader& index, const SimilarTo& asked);

/// All words that were indexed of the document, but digits; plain BM25: what similar() is measured
/// against.
base::Result<std::vector<Similar>> plain_bm25(const Reader& index, const SimilarTo& asked);

}  // namespace hanse::search
