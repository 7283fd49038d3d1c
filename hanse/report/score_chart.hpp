// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly the evidence speaks for each of a few things: bars with whiskers for what is not
// known.
//
// The bar reaches to what the evidence shows, the whisker to what it could still show.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::report {

struct ScoreChart {
    struct Row {
        std::string label;
        base::Rational low, high;  // 0 to 1
        bool declared = false;
        enum class State { active, emerging, open, inactive } state = State::open;
    };
    struct Threshold {
        base::Rational at;
        std::string label;
    };
    struct Words {
        std::string shown, possible, declared;
    };
    std::vector<Row> rows;
    std::vector<Threshold> thresholds;
    Words words;
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const ScoreChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const ScoreChart& chart, std::size_t width);

}  // namespace hanse::report
