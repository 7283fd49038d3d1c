// SPDX-License-Identifier: GPL-3.0-or-later
// TopicMap: topics as islands in a plane, documents as points on them, and how dense they lie.
//
// Topics that are alike lie near each other (classical scaling of the cosines of their centres, then
// pushed apart where they would cover each other); a document lies the nearer to the middle of its
// island the more typical it is, and leans towards the topic that it resembles second. Distances
// in a plane can only hint at likeness among thousands of terms.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/landscape/clusters.hpp"

namespace hanse::landscape {

/// The plane is 1.5 wide and 1 high.
constexpr double kMapWidth = 1.5;

struct TopicMap {
    struct Point {
        float x = 0, y = 0;
        std::uint32_t family = 0, topic = 0;
    };
    struct Island {
        double x = 0, y = 0, radius = 0;
    };
    std::vector<Point> points;  // in order of families; without those that have no terms
    std::vector<std::vector<std::size_t>> applicants;  // of the family of each point
    std::vector<Island> islands;                       // of each topic
    // Density on a grid, row by row from the top; the densest place is 1.
    std::size_t columns = 0, rows = 0;
    std::vector<float> density;
};

TopicMap lay_out(const Clusters& clusters);

}  // namespace hanse::landscape
