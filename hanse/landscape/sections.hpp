// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a landscape, each a function of the collection. Inside this floor only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hanse/landscape/clusters.hpp"
#include "hanse/landscape/landscape.hpp"

namespace hanse::landscape {

/// How many years back "recent" reaches.
constexpr int kRecentYears = 5;

/// The largest first, equals by name; at most `most`.
std::vector<Count> largest(const std::map<std::string, std::size_t>& counts,
                           std::size_t most = static_cast<std::size_t>(-1));

/// The last year with a family; nothing if no year is known.
std::optional<int> last_year(const Collection& collection);

std::vector<YearCount> trend_of(const Collection& collection);
std::vector<Count> offices_of(const Collection& collection);
std::vector<Count> origins_of(const Collection& collection);
std::vector<Flow> flows_of(const Collection& collection);
std::vector<ClassCount> classes_of(const Collection& collection, const Lexicon& lexicon);

Applicants applicants_of(const Collection& collection, const Clusters& clusters,
                         const std::vector<YearCount>& trend, std::size_t top);
Network partners_of(const Collection& collection);
/// Who cites whom, without themselves; those are counted apart.
Network citations_of(const Collection& collection, std::size_t& self_citations);
std::vector<CitedFamily> most_cited_of(const Collection& collection, std::size_t top);

std::vector<Topic> topics_of(const Collection& collection, const Lexicon& lexicon,
                             const Clusters& clusters);
EffectMatrix effect_matrix(const Collection& collection, const std::vector<std::uint64_t>& effects,
                           std::size_t effect_count, const Clusters& clusters);

}  // namespace hanse::landscape
