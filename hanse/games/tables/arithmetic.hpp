// SPDX-License-Identifier: Apache-2.0
// Two ways to reckon with a table, chosen by the game: exactly, if its numbers are whole; else in
// doubles.
//
// A concept is written once, as a template over one of the two. Sums of worths stay whole (128 bits
// hold 2^30 numbers of 51 bits with room to spare); only shares become fractions. Sums and shares
// are in steps of the table; in_user_unit() is the last thing done.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/numerics/wide.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

struct Exactly {
    using Sum = Wide;
    using Share = base::Rational;
    static Sum sum(double whole) { return static_cast<std::int64_t>(whole); }
    static Share share(Sum sum) { return to_rational(sum); }
    static Share fraction(std::int64_t top, std::int64_t bottom) { return {top, bottom}; }
};

struct Nearly {
    using Sum = double;
    using Share = double;
    static Sum sum(double worth) { return worth; }
    static Share share(Sum sum) { return sum; }
    static Share fraction(std::int64_t top, std::int64_t bottom) {
        return static_cast<double>(top) / static_cast<double>(bottom);
    }
};

inline Numbers in_user_unit(std::vector<base::Rational> steps, const base::Rational& unit) {
    Numbers out;
    for (base::Rational& number : steps) {
        number *= unit;
        out.approximate.push_back(number.approximate());
    }
    out.exact = std::move(steps);
    return out;
}

inline Numbers in_user_unit(std::vector<double> steps, const base::Rational& unit) {
    for (double& number : steps) number *= unit.approximate();
    return {std::move(steps), std::nullopt};
}

/// @param compute  called with Exactly or Nearly; returns one Share a player, in steps.
template <class Compute>
Numbers reckon(const TableGame& game, const Compute& compute) {
    return game.whole() ? in_user_unit(compute(Exactly{}), game.unit())
                        : in_user_unit(compute(Nearly{}), game.unit());
}

/// How far a difference of a few worths may be off before it counts: nothing for whole tables, a
/// few units in the last place of the largest worth for others.
inline double slack(const TableGame& game) {
    return game.whole() ? 0 : std::ldexp(game.largest(), -48);
}

}  // namespace hanse::games
