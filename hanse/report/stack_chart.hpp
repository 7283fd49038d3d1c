// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole, a row each: who of an alliance has what, then the others, then what nobody
// listed; against thresholds that all rows share.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::report {

struct StackChart {
    struct Part {
        std::string label;
        base::Rational share;  // of 1
        bool inside = false;
    };
    struct Row {
        std::string label;
        std::vector<Part> parts;  // those inside first; together at most 1
        std::string words;        // of the parts inside, together
    };
    struct Threshold {
        base::Rational at;
        std::string label;
    };
    struct Words {
        std::string inside, outside, unlisted;
    };
    std::vector<Row> rows;
    std::vector<Threshold> thresholds;
    Words words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const StackChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const StackChart& chart, std::size_t width);

}  // namespace hanse::report
