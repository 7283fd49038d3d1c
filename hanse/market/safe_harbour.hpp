// SPDX-License-Identifier: Apache-2.0
// Safe harbours: shares so small, or alternatives so many, that a dealing is left alone (model.md
// B.3).
//
// Boundaries are inside (不超过), except where a text says "below". Nothing hardcore is ever
// inside. The numbers are law, and are passed in. Each answer is three-valued: what is not known is
// not zero.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::market {

enum class Relation { horizontal, vertical };

/// What is known of a dealing in one relevant market.
struct Dealing {
    Relation relation = Relation::horizontal;
    std::vector<base::Interval> shares;               // one per party
    base::Truth shares_known = base::Truth::unknown;  // no: not obtainable, or misleading
    base::Interval
        alternatives;  // independent technologies at reasonable cost, outside the parties
    base::Truth hardcore =
        base::Truth::unknown;  // fixes prices or output, divides markets, boycotts …
};

/// Each may be Interval(): not known, or in force on no confirmed source; what rests on it is then
/// unknown.
struct SafeHarbourThresholds {
    struct Shares {
        base::Interval horizontal;  // most, of all parties together
        base::Interval vertical;    // most, of each party
    };
    Shares cn_guidelines;
    base::Interval cn_guidelines_alternatives;  // fewest
    base::Interval cn_vertical_below;           // each party strictly below
    Shares eu;
    base::Interval us_zone;          // most, of all parties together, whatever the relation
    base::Interval us_alternatives;  // fewest
};

struct SafeHarbours {
    base::Truth cn_guidelines = base::Truth::unknown;
    std::optional<base::Truth> cn_vertical;  // nothing for horizontal dealings: it does not apply
    base::Truth eu = base::Truth::unknown;
    base::Truth us = base::Truth::unknown;
};

SafeHarbours safe_harbours(const Dealing& dealing, const SafeHarbourThresholds& thresholds);

}  // namespace hanse::market
