// SPDX-License-Identifier: Apache-2.0
// Exact amounts as whole numbers of one step, the way tables of worths are kept.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::games {

struct Steps {
    std::vector<std::int64_t> numbers;
    base::Rational unit = 1;  // amount = number × unit; one over a whole number
};

/// @return amounts over their least common denominator; invalid_input if their sizes add up to more
///         than 2^51 steps, so that a whole table could not hold every sum of them.
base::Result<Steps> in_steps(std::span<const base::Rational> amounts);

}  // namespace hanse::games
