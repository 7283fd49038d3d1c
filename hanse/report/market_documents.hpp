// SPDX-License-Identifier: GPL-3.0-or-later
// The market side of an alliance as a document of its own, and as JSON.
#pragma once

#include "hanse/assess/market_side.hpp"
#include "hanse/base/value.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

// Both take the side of that assessment; they outlive the call only.

/// Shares against thresholds, prices with and without the pool, what guarantees each figure, what
/// is missing.
Document market_document(const assess::Assessment& assessment, const assess::MarketSide& side,
                         base::Language language);

/// docs/market.md describes it. Shares and thresholds are exact fractions as texts, prices doubles.
base::Value market_value(const assess::MarketSide& side);

}  // namespace hanse::report
