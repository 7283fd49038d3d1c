// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as Markdown, for who goes on writing it. Figures are left to the other renderers.
#pragma once

#include <string>

#include "hanse/report/document.hpp"

namespace hanse::report {

std::string to_markdown(const Document& document);

}  // namespace hanse::report
