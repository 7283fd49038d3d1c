// SPDX-License-Identifier: GPL-3.0-or-later
// One amount a row, as bars from 0; the first row is what the others are held against.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct BarChart {
    struct Bar {
        std::string label;
        double amount = 0;   // not below 0
        std::string words;   // as it is written beside the bar
        bool better = true;  // than the first row, or the same
    };
    std::vector<Bar> bars;
    std::string words_first, words_better, words_worse;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const BarChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const BarChart& chart, std::size_t width);

}  // namespace hanse::report
