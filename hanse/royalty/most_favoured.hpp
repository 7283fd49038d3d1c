// SPDX-License-Identifier: GPL-3.0-or-later
// Most-favoured licensees: whether a new deal is better than a live one, on the same sales.
//
// Rates, tiers and caps of two deals cannot be compared one by one; what can be compared is what
// they charge for the same sales. Those of the live licensee are used if the report has them, else
// the whole report.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/royalty/assessment.hpp"

namespace hanse::royalty {

struct DealComparison {
    std::string file, licensee;
    bool own_sales = false;                    // of this licensee; else of everybody
    base::Interval under_live, under_new;      // royalty for the same sales
    base::Truth must_offer = base::Truth::no;  // has the clause, is live, and would pay less
    base::Bilingual reason;
};

/// @param deals  terms with a section `deal`. @param evidence  its day says which deals are live.
/// @return one comparison a deal, in their order. A deal that cannot be compared (another currency,
///         other product classes) is unknown, with the reason; one without `deal` is invalid_input.
base::Result<std::vector<DealComparison>> compare_deals(const Programme& offered,
                                                        std::span<const Programme> deals,
                                                        const SalesReport& report,
                                                        const Evidence& evidence);

}  // namespace hanse::royalty
