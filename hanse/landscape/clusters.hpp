// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters: documents parted into topics, each around a centre (spherical k-means).
//
// No dice: the first centres are documents of an even sample that stand where many stand and far
// from those already taken. Same vectors, same clusters, bit for bit.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/landscape/term_vectors.hpp"

namespace hanse::landscape {

struct Clusters {
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
    struct Place {
        std::uint32_t cluster = kNone;  // kNone: a document without terms
        float alike = 0;                // cosine with the centre
        std::uint32_t second = kNone;   // the next centre, if there is one
        float second_alike = 0;
    };
    std::vector<Place> places;               // of each document
    std::vector<std::size_t> sizes;          // the largest cluster first
    std::vector<std::vector<double>> alike;  // cosines of centres

    std::size_t count() const { return sizes.size(); }
};

/// How many topics suit so many documents: 1.2 n^0.3, at most 30.
std::size_t cluster_count(std::size_t documents);

/// Cost: rounds × terms of all documents × clusters.
/// Source: Dhillon and Modha, "Concept decompositions for large sparse text data", 2001.
Clusters find_clusters(const TermVectors& vectors);

}  // namespace hanse::landscape
