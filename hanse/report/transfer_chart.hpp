// SPDX-License-Identifier: GPL-3.0-or-later
// Who pays whom: amounts from a few to a few, as ribbons as thick as they are large.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::report {

struct TransferChart {
    struct Transfer {
        std::size_t from = 0, to = 0;  // by position in `names`
        base::Rational amount;         // above 0
    };
    std::vector<std::string> names;
    std::vector<std::string> totals;  // as written beside each name; one a name
    std::vector<Transfer> transfers;
    std::string from_words, to_words;  // headings of the two sides
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const TransferChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break.
std::string chart_text(const TransferChart& chart, std::size_t width);

}  // namespace hanse::report
