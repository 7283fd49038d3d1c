// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the case format that come from a closed list, in English and in Chinese.
//
// The first row of a meaning is how it is written; further rows are other ways to say it that we
// accept. Blanks, hyphens and capitals do not count: "self-reported" is self_reported.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/provenance.hpp"
#include "hanse/domain/records.hpp"

namespace hanse::domain {

template <class Meaning>
struct Word {
    Meaning means;
    std::string_view en, zh;
};

/// The words of an enumeration.
template <class Enum>
std::span<const Word<Enum>> words();
template <>
std::span<const Word<MemberKind>> words();
template <>
std::span<const Word<ChainLevel>> words();
template <>
std::span<const Word<MarketKind>> words();
template <>
std::span<const Word<PatentStatus>> words();
template <>
std::span<const Word<BudgetHead>> words();
template <>
std::span<const Word<CostRule>> words();
template <>
std::span<const Word<TaskStatus>> words();
template <>
std::span<const Word<Confidence>> words();  // "unstated" has no word

// Closed lists whose words are kept as texts.
using Term = Word<std::string_view>;
std::span<const Term> objectives();  // "JD" … "OL"; also the words of the casebook
std::span<const Term> flow_kinds();
std::span<const Term> contribution_kinds();

bool same_word(std::string_view typed, std::string_view word);
/// "unknown word '…' (did you mean …?); write one of: …"
/// @param known  those with a meaning are listed; the others may only be what was meant.
base::Error unknown_word(std::string_view typed, std::span<const Term> known);

/// @return what `typed` means, or an Error without a place that lists the words.
template <class Meaning>
base::Result<Meaning> read_word(std::string_view typed, std::span<const Word<Meaning>> known) {
    for (const Word<Meaning>& word : known)
        if (same_word(typed, word.en) || typed == word.zh) return word.means;
    std::vector<Term> terms;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool first = i == 0 || known[i].means != known[i - 1].means;
        terms.push_back({first ? known[i].en : std::string_view(), known[i].en, known[i].zh});
    }
    return unknown_word(typed, terms);
}

/// The word of an enumeration's value: first row of that meaning; empty if it has none.
template <class Enum>
Word<Enum> word(Enum value) {
    for (const Word<Enum>& one : words<Enum>())
        if (one.means == value) return one;
    return {value, {}, {}};
}

}  // namespace hanse::domain
