// SPDX-License-Identifier: GPL-3.0-or-later
// Do the intervals of sampling keep their promise, and what do squares of orders save?
#pragma once

#include <ostream>

namespace hanse::bench {

/// Samples three games whose values are known (electors of a president, airport-500, ledger-200) over
/// and over and writes, for each: how often the 95 % intervals covered the exact value, over all
/// players and for the worst and best of them; the variance against plain sampling with as many
/// orders, and at equal cost.
/// @param repetitions  1,000 for the figures of the README; about three minutes on one core.
void report_coverage(std::ostream& out, int repetitions);

}  // namespace hanse::bench
