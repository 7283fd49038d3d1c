// SPDX-License-Identifier: Apache-2.0
// Games from a few numbers: the families of the literature, as tables.
//
// Amounts are exact: a table counts steps of one unit, one over their common denominator. Gains are
// positive and costs negative. Games with more players than a table holds need none: claims.hpp,
// airport.hpp, voting.hpp and term_game.hpp solve them from the same numbers.
//
// Every function returns invalid_input, saying what would be right, for numbers that break its
// promises, for no players or more than 30, and for amounts that are too large or too fine
// (in_steps()); unavailable if there is no memory for the table; cancelled() if work.stop is asked.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/rules/claims.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// What is left of the estate once all the others had their claims, if anything.
/// Source: O'Neill, "A Problem of Rights Arbitration from the Talmud" (1982).
base::Result<TableGame> bankruptcy_game(const Claims& problem, const Work& work = {});

/// The number of pairs: min(those with a left glove, those with a right one).
/// @param left, right  no player twice; all together are the players 0 … n-1.
base::Result<TableGame> glove_game(const Players& left, const Players& right,
                                   const Work& work = {});

/// A runway as long as the largest of S needs: minus the largest cost in S.
/// @param costs  one a player, positive numbers or 0.
/// Source: Littlechild & Owen, "A Simple Expression for the Shapley Value in a Special Case" (1973).
base::Result<TableGame> airport_game(std::span<const base::Rational> costs, const Work& work = {});

/// 1 if the weights of S add up to the quota.
/// @param quota    above 0.
/// @param weights  none negative; sum below 2^51.
base::Result<TableGame> weighted_voting_game(std::int64_t quota,
                                             std::span<const std::int64_t> weights,
                                             const Work& work = {});

/// 1 if S contains one of the coalitions.
/// @param coalitions  none empty, none with a player beyond players-1; contained ones do no harm.
base::Result<TableGame> minimal_winning_game(int players, std::span<const Coalition> coalitions,
                                             const Work& work = {});

/// by_size[|S|].
/// @param by_size  n+1 numbers, the first of them 0.
base::Result<TableGame> symmetric_game(std::span<const base::Rational> by_size,
                                       const Work& work = {});

/// The sum of the values of those terms whose owners are all in S. For any number of players:
/// TermGame::create().
base::Result<TableGame> unanimity_sum_game(int players, std::span<const Unanimity> terms,
                                           const Work& work = {});

/// Rows and columns are the two sides of a market; entry (i, j) is what the pair makes together. A
/// coalition is worth its best matching. Rows are the players 0 … b-1, columns b … b+s-1.
/// @param matrix  at least one row and column, rows of one length; a pair that would lose stays apart.
/// Cost: O(s 2^n).
/// Source: Shapley & Shubik, "The Assignment Game I: The Core" (1971).
base::Result<TableGame> assignment_game(const std::vector<std::vector<base::Rational>>& matrix);

/// A market for equal goods: Σ over k of the k-th highest value of the buyers in S minus the k-th
/// lowest price of the sellers in S, as long as that is positive.
/// @param buyers   what each would pay at most: the players 0 … b-1.
/// @param sellers  what each asks for at least: the players b … b+s-1.
/// Source: von Böhm-Bawerk's horse market, after Shapley & Shubik (1971).
base::Result<TableGame> horse_market_game(std::span<const base::Rational> buyers,
                                          std::span<const base::Rational> sellers,
                                          const Work& work = {});

}  // namespace hanse::games
