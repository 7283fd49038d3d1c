// SPDX-License-Identifier: GPL-3.0-or-later
// Names for topics: the phrases that are frequent in one cluster and rare in the others.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/landscape/clusters.hpp"

namespace hanse::landscape {

struct TopicTerm {
    std::string words;
    std::size_t in_sample = 0;  // documents of the cluster's sample that have it
};

/// Phrases of up to three words or six characters, read in the documents nearest to each centre.
/// A fragment is left out: a phrase that nearly always stands inside a longer one (热回 of 热回收).
/// @return of each cluster at most `terms_max`, the most telling first.
std::vector<std::vector<TopicTerm>> topic_terms(std::span<const Family> families,
                                                const Lexicon& lexicon, const Clusters& clusters,
                                                std::size_t terms_max);

}  // namespace hanse::landscape
