// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of two things against each other, as discs on a grid: applicants and years, classes and
// effects. The count stands in every disc, so that nothing hangs on colour or size alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct GridChart {
    struct Cell {
        std::size_t count = 0;
        bool marked = false;  // set apart by a dashed frame
        std::string words;    // shown when pointed at; may be empty
    };
    std::vector<std::string> rows, columns;
    std::vector<std::vector<Cell>> cells;  // by row
    std::string marked_words;              // what a frame means; empty: there are none
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const GridChart& chart, const std::string& title);

/// @param width  columns to fill; grid columns that find no room are left out, and that is said.
/// @return lines that end in a line break.
std::string chart_text(const GridChart& chart, std::size_t width);

}  // namespace hanse::report
