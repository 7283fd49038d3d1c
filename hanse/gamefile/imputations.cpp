// SPDX-License-Identifier: GPL-3.0-or-later
// The two polygons of a triangle: the imputations, and the core in them.
#include <algorithm>
#include <cmath>

#include "hanse/gamefile/triangle.hpp"

namespace hanse::gamefile {

using Share = std::array<double, 3>;

namespace {

/// The part of a polygon where share i is at most `limit` (Sutherland and Hodgman 1974).
std::vector<Share> clipped(const std::vector<Share>& polygon, std::size_t i, double limit,
                           double slack) {
    std::vector<Share> out;
    for (std::size_t k = 0; k < polygon.size(); ++k) {
        const Share& a = polygon[k];
        const Share& b = polygon[(k + 1) % polygon.size()];
        const bool a_in = a[i] <= limit + slack, b_in = b[i] <= limit + slack;
        if (a_in) out.push_back(a);
        if (a_in == b_in) continue;
        const double t = (limit - a[i]) / (b[i] - a[i]);
        Share cut;
        for (std::size_t j = 0; j < 3; ++j) cut[j] = a[j] + t * (b[j] - a[j]);
        out.push_back(cut);
    }
    return out;
}

bool close(const Share& a, const Share& b, double distance) {
    return std::abs(a[0] - b[0]) <= distance && std::abs(a[1] - b[1]) <= distance &&
           std::abs(a[2] - b[2]) <= distance;
}

}  // namespace

double largest_number(const Triangle& triangle) {
    double out = std::abs(triangle.total);
    for (std::size_t i = 0; i < 3; ++i)
        out = std::max({out, std::abs(triangle.alone[i]), std::abs(triangle.pairs[i])});
    return out;
}

std::vector<Share> imputation_corners(const Triangle& triangle) {
    std::vector<Share> out(3, triangle.alone);
    for (std::size_t i = 0; i < 3; ++i) {
        out[i][i] = triangle.total;
        for (std::size_t j = 0; j < 3; ++j)
            if (j != i) out[i][i] -= triangle.alone[j];
    }
    return out;
}

std::vector<Share> core_polygon(const Triangle& triangle) {
    const double slack = largest_number(triangle) * 1e-12;
    std::vector<Share> out = imputation_corners(triangle);
    for (std::size_t i = 0; i < 3; ++i)
        out = clipped(out, i, triangle.total - triangle.pairs[i], slack);
    std::vector<Share> apart;  // without corners that fall together
    for (const Share& corner : out)
        if (std::ranges::none_of(
                apart, [&](const Share& other) { return close(corner, other, 4 * slack); }))
            apart.push_back(corner);
    return apart;
}

}  // namespace hanse::gamefile
