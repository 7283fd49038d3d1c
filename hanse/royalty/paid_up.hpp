// SPDX-License-Identifier: GPL-3.0-or-later
// Paid-up licence: a lump sum instead of running royalties, from the royalties of the months before.
// Inside the royalty floor only.
#pragma once

#include <vector>

#include "hanse/royalty/assessment.hpp"

namespace hanse::royalty {

/// One quote for every group of `years`, on `day`. @param rule  of the terms.
std::vector<PaidUpQuote> paid_up_quotes(const PaidUp& rule, const std::vector<GroupYear>& years,
                                        base::Date day);

}  // namespace hanse::royalty
