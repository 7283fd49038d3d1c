// SPDX-License-Identifier: GPL-3.0-or-later
// Contours: the lines of equal height on a grid (marching squares), closed, so that the land above
// them can be filled. Inside the report floor only.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hanse::report {

struct GridPoint {
    double column = 0, row = 0;  // cell centres stand at whole numbers
};
using Loop = std::vector<GridPoint>;

/// Beyond the grid the height is 0, so that every line closes.
/// @param level  above 0. @return loops without their first point again; fill them by even-odd.
/// Source: Lorensen and Cline, "Marching cubes", 1987, in two dimensions.
std::vector<Loop> contours(std::span<const float> heights, std::size_t columns, double level);

}  // namespace hanse::report
