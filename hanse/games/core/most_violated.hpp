// SPDX-License-Identifier: Apache-2.0
// Who would leave first? The coalition that an allocation shortchanges most.
#pragma once

#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/core/coalition_search.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

struct MostViolated {
    Players coalition;
    base::Rational worth;   // v(S)
    base::Rational excess;  // v(S) - x(S); above zero: S would be better off without the rest
    base::Rational excess_at_most;  // of any coalition that counts; the same as `excess`, if exact
    SearchMethod method = SearchMethod::cut;

    bool exact() const { return excess == excess_at_most; }
};

/// The coalition S, neither empty nor everybody, whose excess v(S) - x(S) is largest.
/// Ties: the smallest coalition, then the one whose players come first.
///
/// That x is in the core asks for more: that no excess is above zero, and that x(N) = v(N)
/// (core.hpp).
///
/// @param allocation  what each player is given; any sign, any sum.
/// @return invalid_input for a game of one player and for an allocation of another length;
///         cancelled() if work.stop was asked.
/// Cost: games of Unanimity terms that are not negative, Additive, Airport and CommonCost terms
/// (and others that come to the same): one minimum cut, milliseconds for 81 players and 2,000
/// terms. Others: 2^n for at most 20 connected players, else as long as branching takes.
/// Source: Picard, "Maximal Closure of a Graph" (1976); model.md D.4.
base::Result<MostViolated> most_violated_coalition(const TermGame& game,
                                                   std::span<const base::Rational> allocation,
                                                   const Work& work = {});

/// @return invalid_input if the allocation does not have one number a player.
base::Result<base::Done> check_allocation(const TermGame& game,
                                          std::span<const base::Rational> allocation);
/// @return invalid_input if the game has one player only: no coalition could leave another.
base::Result<base::Done> check_several(const TermGame& game);

}  // namespace hanse::games
