// SPDX-License-Identifier: Apache-2.0
// Closure: games on which the worst coalition is one minimum cut; and the closest such game above
// any term.
//
//     value(S) = constant + what each of S brings
//              + the gains all of whose players are in S - the costs any of whose players is in S
//
// Gains and costs are not negative, so value(S) is supermodular: the more are in already, the more
// the next one adds. That is what a cut can maximise (Picard 1976). Many terms are of this form as
// they stand. Above the others we put functions of this form, which bound the search
// (coalition_branch.hpp), and become exact as players are settled.
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

/// Where a player stands in a search.
enum class Side : char { open, in, out };

/// Bounds cannot be close everywhere. For instance, that at least one of several things holds is at
/// most the sum of them, which is true of few players, and at most certain, which is true of many.
enum class Lean { to_nobody, to_everybody };

struct Closure {
    struct Gain {
        base::Rational amount;
        Players players;  // at least two, all open
    };
    struct Cost {
        base::Rational amount;
        Players players;  // open; may be empty if another cost brings this one
        int brings = -1;  // an earlier cost that then falls due as well
    };

    base::Rational constant;
    std::vector<base::Rational> each;  // one a player of the game
    std::vector<Gain> gains;
    std::vector<Cost> costs;

    explicit Closure(int players) : each(std::size_t(players)) {}
};

/// Adds to `closure` a function of its form that is nowhere below the term, among the coalitions
/// that agree with `sides`.
/// @param lean  where the bound is to be close: exact if nobody open is in, or if everybody is
///              (for some kinds of terms nearly so).
/// @return whether it is the term itself. Always so with one open player.
bool add_bound(const Term& term, const std::vector<Side>& sides, Lean lean, Closure& closure);

/// Adds a multiple of `part`. @param times  not negative.
void add(const Closure& part, const base::Rational& times, Closure& closure);

/// The value of one coalition. @param inside  one flag a player; has those who are in.
base::Rational value(const Closure& closure, const std::vector<bool>& inside);

}  // namespace hanse::games
