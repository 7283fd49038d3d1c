// SPDX-License-Identifier: GPL-3.0-or-later
// A Gantt chart: which piece of construction when, what it waits for, which chain decides the end.
//
// Data and two drawings of it: SVG for pages and print, characters for a terminal. No scripts; all
// words come in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::report {

struct GanttChart {
    struct Bar {
        std::string id, label;
        base::Rational start, months, slack;  // in months
        bool critical = false;
        base::Truth done = base::Truth::unknown;
        std::vector<std::size_t> after;  // bars that come first, by position
    };
    struct Words {
        std::string month, critical, ordinary, slack, done, dependency;
    };
    std::vector<Bar> bars;
    base::Rational duration;  // months
    Words words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const GanttChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const GanttChart& chart, std::size_t width);

}  // namespace hanse::report
