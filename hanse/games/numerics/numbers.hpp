// SPDX-License-Identifier: Apache-2.0
// Numbers: one number a player, in the user's unit. Exact fractions wherever the game is exact, and
// always the doubles nearest to what is known.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

struct Numbers {
    std::vector<double> approximate;
    std::optional<std::vector<base::Rational>> exact;  // nothing: computed in floating point
};

}  // namespace hanse::games
