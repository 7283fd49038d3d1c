// SPDX-License-Identifier: GPL-3.0-or-later
// Restraints that the law lists by name: no safe harbour is open to them, whatever the shares.
#pragma once

#include "hanse/base/truth.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::assess {

/// Prices, markets, output, boycott, R&D, new technology, resale prices: AML 17(1) to (5) and 18(1),
/// which article 13 of the 2019 IP guidelines leaves out of its harbour (law reference CN-IPG-13).
base::Truth restraint_by_name(const knowledge::Facts& facts);

}  // namespace hanse::assess
