// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters: how pairs are weighed, as rules/patents/relations.yaml says it. Read once, shared by
// all, never changed.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/patents/words/company_names.hpp"
#include "hanse/relations/signals.hpp"

namespace hanse::relations {

/// What two inventions may be to each other. The order is that of Parameters::relations; the last
/// two have no formula.
enum class Relation { substitute, complement, blocking, unclear, same_invention };
inline constexpr std::size_t kWeighedRelations = 3;
inline constexpr std::array<std::string_view, 5> kRelationNames{
    "substitute", "complement", "blocking", "unclear", "same_invention"};

constexpr std::string_view name_of(Relation relation) {
    return kRelationNames[static_cast<std::size_t>(relation)];
}

struct Parameters {
    std::array<base::Bilingual, kSignals> signal_words;
    PerSignal full;  // from which value on a signal counts as wholly there
    Formula closeness;
    std::array<Formula, kWeighedRelations> relations;
    double similarity_min = 0, proposed_min = 0, unclear_min = 0, lead_min = 0, group_min = 0;
    std::size_t neighbours_max = 0;
    std::set<std::string, std::less<>> common_words;
    std::vector<std::string> common_characters;  // a Chinese pair with one of them is no word

    /// Does this word tell nothing of an invention?
    bool says_nothing(std::string_view word) const;
    patents::CompanyNames companies;

    /// @param files  others than rules/patents/relations.yaml and companies.yaml are left out.
    /// @return invalid_input, with every mistake and its place; not_found without the first.
    static base::Result<Parameters> load(std::span<const base::NamedBytes> files);
};

}  // namespace hanse::relations
