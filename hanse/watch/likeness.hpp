// SPDX-License-Identifier: GPL-3.0-or-later
// Likeness: how much of what one text is about another one speaks of, from 0 to 1.
//
// A text is about its key words: those that are frequent in it and rare in the register. The
// likeness is the weight of those that the other text has. Texts in different languages meet in the
// glossary; what it cannot translate is not known, so the likeness is then a range.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/patents/record.hpp"
#include "hanse/search/engine.hpp"
#include "hanse/search/glossary.hpp"

namespace hanse::watch {

/// The terms of some text, and in which scripts most of it is written.
struct Wording {
    std::unordered_map<std::string, std::string> terms;  // term → as it is first written
    bool chinese = false, latin = false;
    bool whole = true;  // false: only titles are known

    /// Whether a text of these scripts can be held against it word by word.
    bool shares_script(const Wording& other) const {
        return (chinese && other.chinese) || (latin && other.latin);
    }
};
Wording wording(std::span<const std::string> texts);
/// Titles, abstracts, claims and description.
Wording wording(const patents::Record& record);

/// term → weight; together 1, or empty.
using KeyWords = std::map<std::string, double>;
/// The weightiest of a text; words that no document of the register has say nothing of it.
base::Result<KeyWords> key_words(const search::Reader& index, std::string_view text);

/// What a text is about, in its own language and, as far as the glossary goes, in the other.
struct Topic {
    KeyWords words, translated;
    double translatable = 0;  // the part of the words that the glossary knows
    Wording wording;          // of the text itself and of its translation
    Wording original;
};
base::Result<Topic> topic(const search::Reader& index, const std::string& text,
                          const search::Glossary& glossary);

struct Likeness {
    base::Rational low, high;        // in hundredths, low rounded down and high up
    std::vector<std::string> words;  // in both, the weightiest first; a few
    bool translated = false;         // the glossary made them meet
    double best = 0;                 // of the words that can be compared at all
};
Likeness likeness(const Topic& topic, const Wording& other);

/// The same from a claim's side: how much of what the claim asks for the product's text has.
Likeness claimed(const KeyWords& claim, const Wording& claim_wording, const Topic& product);

}  // namespace hanse::watch
