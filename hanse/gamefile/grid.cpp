// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/grid.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"

namespace hanse::gamefile {

namespace {

std::string line(const Grid& grid, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string fill(widths[i] - base::display_width(cells[i]), ' ');
        out += i == 0 ? "" : "  ";
        out += grid.columns[i].right ? fill + cells[i] : cells[i] + fill;
    }
    while (out.ends_with(' ')) out.pop_back();
    return out + "\n";
}

}  // namespace

std::string lined_up(const Grid& grid) {
    std::vector<std::string> headings;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        headings.push_back(grid.columns[i].heading);
        widths.push_back(base::display_width(headings.back()));
        for (const auto& row : grid.rows)
            widths.back() = std::max(widths.back(), base::display_width(row[i]));
    }
    std::string out = line(grid, headings, widths);
    for (const auto& row : grid.rows) out += line(grid, row, widths);
    return out;
}

}  // namespace hanse::gamefile
