// SPDX-License-Identifier: GPL-3.0-or-later
// Scan: what the clauses of a text say, as facts a person may accept.
//
// Nothing is guessed. A sentence that a pattern touches and that cannot be read for sure is kept
// with the reason; two clauses that say different things are shown side by side, and which of them
// counts is left to people. That a text is silent on something proposes nothing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/clauses/library.hpp"
#include "hanse/clauses/text_document.hpp"

namespace hanse::clauses {

struct Finding {
    std::string id;  // "c1", by position; stable for one text and one set of rules
    const ClauseKind* kind = nullptr;
    knowledge::FactIndex fact;
    std::string value;  // as the case file writes it; empty if not understood
    Judgement judgement;
    Spot spot;
    std::string quotation;
    bool understood() const { return judgement.certainty != Certainty::not_understood; }
};

/// Findings that give one fact different values, by position.
struct Contradiction {
    knowledge::FactIndex fact;
    std::vector<std::size_t> findings;
};

struct Scan {
    TextDocument document;
    std::vector<Finding> findings;  // in the order of the text
    std::vector<Contradiction> contradictions;
    std::vector<std::size_t> untouched;  // paragraphs of `document` that no pattern touched
    std::size_t read = 0;                // paragraphs read: headings left out

    bool contradicted(knowledge::FactIndex fact) const;
    /// Does an understood finding give this fact this value?
    bool says(const Setting& setting) const;
};

/// @param library  outlives the result.
Scan scan(TextDocument document, const Library& library);

/// What one sentence says; ids and places are empty.
std::vector<Finding> read_sentence(std::string_view sentence, const Library& library);

}  // namespace hanse::clauses
