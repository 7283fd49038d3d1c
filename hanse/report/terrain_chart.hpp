// SPDX-License-Identifier: GPL-3.0-or-later
// A map of topics: land as high as documents lie dense, its contours, a name on every island, and
// documents as points, those of a few applicants in colours and shapes of their own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct TerrainChart {
    struct Point {
        double x = 0, y = 0;    // 0 to 1.5, 0 to 1 downwards
        std::size_t group = 0;  // 0: nobody in particular; n: groups[n - 1]
    };
    struct Peak {
        double x = 0, y = 0;
        std::string name;
        std::size_t size = 0;
    };
    // Heights from 0 to 1, row by row from the top; may be empty.
    std::size_t columns = 0, rows = 0;
    std::vector<float> heights;
    std::vector<Point> points;
    std::vector<Peak> peaks;          // the largest first
    std::vector<std::string> groups;  // at most six are told apart
    std::string others_words, low_words, high_words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const TerrainChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break: the peaks.
std::string chart_text(const TerrainChart& chart, std::size_t width);

}  // namespace hanse::report
