// SPDX-License-Identifier: Apache-2.0
// Values of games given by terms: exact fractions for hundreds of players.
//
// Values are additive over terms, and each kind of term has its own short way (model.md 0.4): a
// share, a polynomial, a count, but never a walk over all coalitions of all players. Where a term
// has no short way and touches too many players, the answer is an error that says what is too large;
// for the Shapley and the Banzhaf value it names sampling.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// @return one number a player; they add up to the worth of all. invalid_input, naming the term, if
///         a DNF has over 20 bundles that hang together on over 20 players, or a QUOTA counts too
///         far; cancelled() if told to stop.
/// Cost: model.md 0.4; 2,000 UNANIMITY terms of five owners take a millisecond.
/// Source: Shapley, "A Value for n-Person Games" (1953).
base::Result<std::vector<base::Rational>> shapley_value(const TermGame& game,
                                                        const Work& work = {});

/// What a player adds on average to all 2^(n-1) coalitions of the others, in the unit of the game.
/// The numbers need not add up to anything; see normalized(). Errors and cost as above.
/// Source: Banzhaf, "Weighted Voting Doesn't Work" (1965); Owen (1975) for games at large.
base::Result<std::vector<base::Rational>> banzhaf_value(const TermGame& game,
                                                        const Work& work = {});

/// `values` in proportion, so that they add up to `total`; nothing if they add up to 0.
std::optional<std::vector<base::Rational>> normalized(std::span<const base::Rational> values,
                                                      const base::Rational& total);

/// What one set of players adds that no smaller part of it could have.
struct Dividend {
    base::Rational amount;  // not zero
    Players players;
};

/// The game as a sum of unanimity games, each set once, by size and then by players.
/// @return invalid_input if there are more than 2^20 sets, or a term touches more than 20 players
///         and is no short sum of sets.
/// Source: Harsanyi, "A Simplified Bargaining Model for the n-Person Cooperative Game" (1963).
base::Result<std::vector<Dividend>> dividends(const TermGame& game);

/// Each dividend is shared in proportion to the weights of its players. With equal weights this is
/// the Shapley value.
/// @param weights  one a player, all above zero; only their proportions matter.
/// @return invalid_input for other weights, as for dividends() – except that terms whose players
///         all weigh the same cost no more than in shapley_value() – and if the weights add up to
///         so many different totals that exact fractions would be too long.
/// Source: Kalai & Samet, "On Weighted Shapley Values" (1987); model.md C.0.4.
base::Result<std::vector<base::Rational>> weighted_shapley_value(
    const TermGame& game, std::span<const base::Rational> weights);

/// Unions act together: first the unions share, then the players in each. A unanimity game gives
/// each union it touches the same, and each of its players in a union the same of that.
/// @param unions  no player twice; a player in none of them stands alone.
/// @return invalid_input for other unions, and as for dividends(); UNANIMITY, ADDITIVE, AIRPORT,
///         COMMON_COST and NOISY_OR may touch any number of players.
/// Source: Owen, "Values of Games with a Priori Unions" (1977).
base::Result<std::vector<base::Rational>> owen_value(const TermGame& game,
                                                     const std::vector<Players>& unions);

/// The same with Banzhaf's weights for unions and for players inside a union.
/// Source: Owen, "Modification of the Banzhaf–Coleman Index for Games with a Priori Unions" (1982).
base::Result<std::vector<base::Rational>> banzhaf_owen_value(const TermGame& game,
                                                             const std::vector<Players>& unions);

/// Only players who are linked, directly or through others inside, can work together: the Shapley
/// value of the game in which a coalition is worth the sum of its linked parts.
/// @param links  pairs of different players; a pair may stand more than once.
/// @return invalid_input for other links; also if more than 20 players hang together by links and
///         a term is no short sum of sets (see dividends()), or its sets can be linked up in too
///         many ways (over 16 players that could stand in for each other). Trees always work.
/// Source: Myerson, "Graphs and Cooperation in Games" (1977).
base::Result<std::vector<base::Rational>> myerson_value(
    const TermGame& game, const std::vector<std::pair<int, int>>& links);

/// Every part of the partition shares what it is worth on its own, by its Shapley value.
/// @param partition  no player twice; a player in no part stands alone.
/// @return invalid_input for other partitions, and as for shapley_value().
/// Source: Aumann & Drèze, "Cooperative Games with Coalition Structures" (1974).
base::Result<std::vector<base::Rational>> aumann_dreze_value(const TermGame& game,
                                                             const std::vector<Players>& partition);

}  // namespace hanse::games
