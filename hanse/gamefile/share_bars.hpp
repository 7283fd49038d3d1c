// SPDX-License-Identifier: GPL-3.0-or-later
// What each player gets, by one concept or by several side by side: bars, with whiskers for what
// sampling leaves open.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"

namespace hanse::gamefile {

struct ShareBars {
    struct Series {
        base::Bilingual name;
        std::vector<double> numbers;     // one a row
        std::vector<double> half_width;  // empty, or one a row
    };
    std::vector<std::string> rows;
    std::vector<Series> series;  // at most six
    base::Bilingual note;        // under the drawing; may be empty
};

/// Rows drawn at most; of more, those with the largest numbers are kept, and the rest is counted.
inline constexpr std::size_t kBarRowsMax = 60;

/// @return one <svg> element, 900 units wide, everything escaped.
std::string bars_svg(const ShareBars& bars, const std::string& title, base::Language language);

}  // namespace hanse::gamefile
