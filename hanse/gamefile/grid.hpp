// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of texts, lined up for a terminal.
#pragma once

#include <string>
#include <vector>

namespace hanse::gamefile {

struct Grid {
    struct Column {
        std::string heading;
        bool right = false;  // numbers line up at their end
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

/// Columns two blanks apart, each as wide as its widest cell; lines end in a line break.
std::string lined_up(const Grid& grid);

}  // namespace hanse::gamefile
