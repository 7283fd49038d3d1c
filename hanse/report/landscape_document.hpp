// SPDX-License-Identifier: GPL-3.0-or-later
// A landscape of patents as a document, as its map alone, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/landscape/landscape.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// Where the papers came from, for the head of the page.
struct LandscapeSource {
    std::vector<std::string> files;
    std::size_t refused = 0;           // records that could not be read
    std::vector<std::string> filters;  // as asked: "office CN"
};

// All take what outlives the call only.

Document landscape_document(const landscape::Landscape& landscape, const LandscapeSource& source,
                            const knowledge::RuleBook& book, base::Language language);

/// The map alone. @return one <svg> element.
std::string landscape_map_svg(const landscape::Landscape& landscape,
                              const knowledge::RuleBook& book, base::Language language);

/// docs/landscape.md describes it.
base::Value landscape_value(const landscape::Landscape& landscape);

}  // namespace hanse::report
