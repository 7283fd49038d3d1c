// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the alliance stand, S0 to S4? Gates are cumulative (model.md G.1).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hanse/base/truth.hpp"
#include "hanse/knowledge/rule.hpp"

namespace hanse::assess {

struct Maturity {
    knowledge::Stage lowest = knowledge::Stage::s0;  // surely reached: all gates up to it hold
    knowledge::Stage highest =
        knowledge::Stage::s0;          // possibly reached: none of the gates up to it fails
    std::vector<std::size_t> missing;  // gates of the stage above `lowest` that do not surely hold
};

/// @param gates  one list per stage from S1 on, at most four.
Maturity maturity(std::span<const std::vector<base::Truth>> gates);

}  // namespace hanse::assess
