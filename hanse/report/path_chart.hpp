// SPDX-License-Identifier: GPL-3.0-or-later
// Two counts a year against each other, the years joined in order: the life cycle of a technology.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct PathChart {
    struct Stop {
        std::string label;  // the year
        std::size_t across = 0, up = 0;
        bool complete = true;  // else hollow
    };
    std::vector<Stop> stops;
    std::string across_words, up_words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const PathChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const PathChart& chart, std::size_t width);

}  // namespace hanse::report
