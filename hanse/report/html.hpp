// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as one HTML file: no scripts, no external requests, readable on paper, on a phone and
// by a screen reader.
#pragma once

#include <string>
#include <string_view>

#include "hanse/report/document.hpp"

namespace hanse::report {

struct HtmlOptions {
    bool details_open = false;  // unfold everything, for printing
};

/// Everything of the document is escaped; a policy inside the page forbids loading anything.
std::string to_html(const Document& document, const HtmlOptions& options = {});

/// The style sheet that to_html() embeds.
std::string_view html_style();

}  // namespace hanse::report
