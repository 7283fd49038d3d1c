// SPDX-License-Identifier: GPL-3.0-or-later
// What to assert (选择维权专利): the patents that bring most, less what asserting them costs.
// model.md C.4.2.
//
//     damages × (1 - Π (1 - chance)) - Σ fees - fixed costs
//
// If nothing brings more than it costs, nothing is asserted.
#pragma once

#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::sharing {

/// A case as it could be brought; money, none negative.
struct PossibleCase {
    base::Rational damages;
    std::span<const base::Rational> chances;  // one a patent, 0 to 1, independent
    std::span<const base::Rational> fees;     // one a patent
    base::Rational fixed_cost;                // once, if anything is asserted
};

struct CaseSelection {
    games::Players asserted;        // patents; ties: the fewer, then the earlier
    base::Rational expected_value;  // 0 if nothing is asserted
    base::Rational win_chance;
    bool exact = true;  // false: over 20 patents, chosen one by one by what each adds
};

/// @return invalid_input for other numbers.
/// Cost: up to 2^20 sets for 20 patents, most of them cut off by a bound; n² for more.
/// Source: model.md C.4.2 (D); C-20.
base::Result<CaseSelection> case_selection(const PossibleCase& possible);

}  // namespace hanse::sharing
