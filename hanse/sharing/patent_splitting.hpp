// SPDX-License-Identifier: GPL-3.0-or-later
// Does it pay to split a patent in two? (拆分专利套利) model.md C.5.3.
//
// Numeric rules invite filing: one essential patent split into two moves 30/30 to 20/40. Counting a
// family, or all patents of the same claims, as one removes the gain.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// A line that needs all of its patents, before and after a split. Patents are numbered 0, 1 …
struct SplittingCase {
    base::Rational value;  // money a year
    games::Players before, after;
    std::vector<int> owner_of;   // one a patent
    std::vector<int> family_of;  // one a patent: the patent that leads its family
    int owners = 0;
};

/// What each owner gets, and the most that one of them gains by the split.
struct SplittingTest {
    Amounts numeric_before, numeric_after;  // by number of patents
    Amounts shapley_before, shapley_after;  // patents as players
    Amounts grouped_before, grouped_after;  // families as players
    base::Rational numeric_gain, shapley_gain, grouped_gain;
};

/// @return invalid_input for patents, owners or families that are not there, and an empty line.
/// Source: model.md C.5.3 (D); C-23.
base::Result<SplittingTest> splitting_test(const SplittingCase& splitting);

}  // namespace hanse::sharing
