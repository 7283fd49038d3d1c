// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/picture.hpp"

namespace hanse::report {

std::string figure_svg(const Figure& figure) {
    return std::visit([&](const auto& chart) { return chart_svg(chart, figure.alternative); },
                      figure.drawing);
}

}  // namespace hanse::report
