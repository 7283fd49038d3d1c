// SPDX-License-Identifier: GPL-3.0-or-later
// What `hanse ledger` prints: owners and their shares as text, CSV or JSON.
#pragma once

#include <string>

#include "hanse/base/bilingual.hpp"
#include "hanse/money/currency.hpp"
#include "hanse/sharing/line_ledger.hpp"

namespace hanse::cli {

/// Each ends in a line break. Exact shares are in whole units (yuan), rounded ones to the last minor
/// unit (fen).
std::string ledger_text(const sharing::LineShares& shares, money::Currency currency,
                        base::Language language);
/// Columns owner, exact, rounded.
std::string ledger_csv(const sharing::LineShares& shares, money::Currency currency);
std::string ledger_json(const sharing::LineShares& shares, money::Currency currency);

}  // namespace hanse::cli
