// SPDX-License-Identifier: Apache-2.0
// Linear equations in exact fractions.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

/// One equation: sum of coefficients × unknowns = right.
struct Equation {
    std::vector<base::Rational> coefficients;
    base::Rational right;
};

/// @param equations  each with `unknowns` coefficients; more than needed do no harm if they agree.
/// @return the one solution; nothing if there is none or more than one.
/// Cost: O(equations × unknowns²) operations on fractions.
std::optional<std::vector<base::Rational>> solve_equations(std::vector<Equation> equations,
                                                           std::size_t unknowns);

}  // namespace hanse::games
