// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as PDF on A4: an outline and links to click, tables whose header stands on every page,
// figures as vectors, fonts inside.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// What is folded away in HTML stands open. The same document gives the same bytes on a machine
/// with the same fonts.
/// @return the bytes of the file; or unavailable.
base::Result<std::string> to_pdf(const Document& document);

}  // namespace hanse::report
