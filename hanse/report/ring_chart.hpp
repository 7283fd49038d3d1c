// SPDX-License-Identifier: GPL-3.0-or-later
// A network: names around a ring, links between them, the stronger the thicker.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hanse::report {

struct RingChart {
    struct Node {
        std::string name;
        std::size_t size = 0;
    };
    struct Link {
        std::size_t from = 0, to = 0;  // of nodes
        std::size_t strength = 0;
    };
    std::vector<Node> nodes;
    std::vector<Link> links;  // the strongest first
    bool directed = false;    // links get an arrow head
};

/// @param title  the accessible name of the drawing. @return one <svg> element, 900 units wide,
/// everything escaped.
std::string chart_svg(const RingChart& chart, const std::string& title);

/// @param width  columns to fill. @return lines that end in a line break: the strongest links.
std::string chart_text(const RingChart& chart, std::size_t width);

}  // namespace hanse::report
