// SPDX-License-Identifier: GPL-3.0-or-later
// Two amounts a row, one above the other: what each has, and what the norm says.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::report {

struct ShareChart {
    struct Row {
        std::string label;
        base::Rational actual, norm;           // of any sign; the axis holds 0
        std::string actual_words, norm_words;  // as they are written beside the bars
    };
    struct Words {
        std::string actual, norm;
    };
    std::vector<Row> rows;
    Words words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const ShareChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const ShareChart& chart, std::size_t width);

}  // namespace hanse::report
