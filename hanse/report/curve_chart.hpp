// SPDX-License-Identifier: GPL-3.0-or-later
// A few numbers from 0 to 1 over the years, as lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::report {

struct CurveChart {
    struct Curve {
        std::string label;
        std::vector<base::Rational> values;  // one a year, 0 to 1
    };
    std::vector<Curve> curves;  // of the same length, at most four are told apart by colour
    std::string year_words;     // "year"
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const CurveChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const CurveChart& chart, std::size_t width);

}  // namespace hanse::report
