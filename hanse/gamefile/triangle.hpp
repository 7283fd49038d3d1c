// SPDX-License-Identifier: GPL-3.0-or-later
// The imputation triangle of a game of three players: each point is one way to share out the whole.
//
// A corner is where one player gets everything beyond what the others have alone. The core is the
// part where no pair could do better by itself.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/gamefile/sense.hpp"

namespace hanse::gamefile {

struct Triangle {
    struct Point {
        base::Bilingual name;
        std::array<double, 3> share;  // in the sense of the picture
    };
    std::array<std::string, 3> players;
    std::array<double, 3> alone;  // what each player is worth, as a gain
    std::array<double, 3> pairs;  // worth of all but player i
    double total = 0;
    Sense sense = Sense::gain;
    std::vector<Point> points;
};

/// The largest number of the game, without its sign: what rounding is measured by.
double largest_number(const Triangle& triangle);

/// Corner i gives player i all that the others do not have alone. Shares as gains.
std::vector<std::array<double, 3>> imputation_corners(const Triangle& triangle);

/// Corners of the core, around it; none if it is empty, one if it is a point.
/// @return shares as gains, each adding up to the total.
std::vector<std::array<double, 3>> core_polygon(const Triangle& triangle);

/// @return one <svg> element, 900 units wide, everything escaped; nothing if the players alone are
///         worth more than together, so that there is no triangle.
std::optional<std::string> triangle_svg(const Triangle& triangle, const std::string& title,
                                        base::Language language);

}  // namespace hanse::gamefile
