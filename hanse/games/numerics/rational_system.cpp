// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/rational_system.hpp"

#include <algorithm>
#include <utility>

namespace hanse::games {

using base::Rational;

std::optional<std::vector<Rational>> solve_equations(std::vector<Equation> equations,
                                                     std::size_t unknowns) {
    // Gauss–Jordan: the rows before `done` each own one column, in order.
    std::size_t done = 0;
    for (std::size_t column = 0; column < unknowns; ++column) {
        std::size_t pivot = done;
        while (pivot < equations.size() && equations[pivot].coefficients[column].is_zero()) ++pivot;
        if (pivot == equations.size()) return std::nullopt;  // this unknown is free
        std::swap(equations[done], equations[pivot]);
        Equation& own = equations[done];
        const Rational scale = Rational(1) / own.coefficients[column];
        for (std::size_t c = column; c < unknowns; ++c)
            if (!own.coefficients[c].is_zero()) own.coefficients[c] *= scale;
        own.right *= scale;
        for (std::size_t r = 0; r < equations.size(); ++r) {
            const Rational factor = equations[r].coefficients[column];
            if (r == done || factor.is_zero()) continue;
            for (std::size_t c = column; c < unknowns; ++c)
                if (!own.coefficients[c].is_zero())
                    equations[r].coefficients[c] -= factor * own.coefficients[c];
            equations[r].right -= factor * own.right;
        }
        ++done;
    }
    std::vector<Rational> out;
    for (std::size_t r = 0; r < equations.size(); ++r) {
        if (r < unknowns)
            out.push_back(equations[r].right);
        else if (!equations[r].right.is_zero())
            return std::nullopt;  // they contradict each other
    }
    return out;
}

}  // namespace hanse::games
