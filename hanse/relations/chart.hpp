// SPDX-License-Identifier: GPL-3.0-or-later
// Claim chart: the elements of a claim beside a product, filled in by a person, and what follows.
//
// The all-elements rule: a claim reads on a product only if every element does. One element that is
// not met settles it; one that is not known leaves it open, and so does an element that was left out
// of the form. The outcome is for counsel to review, never a finding of infringement.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/relations/features.hpp"

namespace hanse::relations {

/// A claim in its parts: the preamble, then what it comprises, part by part. Cut at colons,
/// semicolons, 其特征在于 and "wherein"; where a claim is written without these, it stays whole and
/// the person cuts it.
std::vector<std::string> elements_of(std::string_view claim);

enum class Met { unknown, met, equivalent, not_met };

struct ChartRow {
    std::string patent, claim, product;
    std::size_t element = 0, elements = 0;  // 3 of 7
    std::string text, feature, evidence;    // the feature: proposed by words in common
    Met result = Met::unknown;
    std::string by, on, note;
};

/// Beside every element, the feature of the product that shares most words with it, if any does.
std::vector<ChartRow> chart(const std::string& patent, const patents::Claim& claim,
                            const std::string& product, std::span<const Feature> features);

base::Sheet chart_form(const std::vector<ChartRow>& rows);

/// @return invalid_input, with every line, for a result that is none, a result without who and when,
///         an element that stands twice, and for what is no such form.
base::Result<std::vector<ChartRow>> filled_chart(std::string_view csv, const std::string& file);

/// What follows for one claim and product.
struct ChartOutcome {
    std::string patent, claim, product;
    base::Truth literally = base::Truth::unknown;         // every element met
    base::Truth with_equivalents = base::Truth::unknown;  // every element met or equivalent
    std::size_t met = 0, equivalent = 0, not_met = 0, unknown = 0;
    std::size_t left_out = 0;  // elements that the form no longer has
};

/// In the order of the form.
std::vector<ChartOutcome> outcomes_of(const std::vector<ChartRow>& rows);

}  // namespace hanse::relations
