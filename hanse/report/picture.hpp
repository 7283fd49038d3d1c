// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a document as drawings on paper.
#pragma once

#include <string>

#include "hanse/report/document.hpp"

namespace hanse::report {

/// @return one <svg> element, 900 units wide, nothing behind it.
std::string figure_svg(const Figure& figure);

}  // namespace hanse::report
