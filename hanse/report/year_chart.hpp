// SPDX-License-Identifier: GPL-3.0-or-later
// Counts over the years: columns, and a line for a second count. Years that are not complete yet are
// drawn hollow.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct YearChart {
    struct Year {
        int year = 0;
        std::size_t columns = 0, line = 0;
        bool complete = true;
    };
    std::vector<Year> years;
    std::string columns_words, line_words, incomplete_words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const YearChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const YearChart& chart, std::size_t width);

}  // namespace hanse::report
