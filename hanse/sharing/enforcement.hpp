// SPDX-License-Identifier: GPL-3.0-or-later
// Suing together (统一维权), before the judgment: what each patent adds to the expected damages.
// model.md C.4.1.
//
//     v(S) = damages × (1 - Π over the grounds of S of (1 - chance))       one ground is enough
//
// Patents that stand or fall together (same claim construction) are one ground: its share is split
// equally among them.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct Ground {
    base::Rational chance;   // that it stands and is infringed, 0 to 1; independent of the others
    games::Players patents;  // at least one, each in one ground only
};

struct ExpectedRecovery {
    base::Rational win_chance;
    base::Rational expected_damages;
    Amounts shapley;  // by patent; adds up to the expected damages
};

/// @param damages  money, not negative. @param patents  how many there are.
/// @return invalid_input for chances outside 0 to 1 and for patents that stand in no ground or in
///         two.
/// Cost: grounds³.
/// Source: model.md C.4.1 (D); C-19.
base::Result<ExpectedRecovery> expected_recovery(const base::Rational& damages, int patents,
                                                 std::span<const Ground> grounds,
                                                 const games::Work& work = {});

/// Each patent a ground of its own.
std::vector<Ground> single_grounds(std::span<const base::Rational> chances);

}  // namespace hanse::sharing
