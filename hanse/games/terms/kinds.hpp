// SPDX-License-Identifier: Apache-2.0
// What the floor knows about each kind of term, behind term_game.hpp and term_values.hpp.
//
// A new kind of term is one more struct in term_game.hpp and one more function of each name here;
// the compiler says which are missing.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

/// Up to so many players (or bundles) all their sets are gone through.
inline constexpr int kSetsMax = 20;

/// UNANIMITY, ADDITIVE … as in model.md 0.4.
std::string_view kind_of(const Term& term);

/// Which promise of term_game.hpp the term breaks, with the value and what would be right.
std::optional<base::Bilingual> wrong_with(const Term& term, int players);

/// The error of one term of a game. @param number  counted from 1.
base::Error in_term(std::size_t number, const Term& term, const base::Bilingual& what);

/// The term among `players` only; nothing if it is then worth nothing to anybody.
std::optional<Term> among(const Term& term, const Players& players);

/// The worth of every coalition of `players`, the others being out; bit k is players[k].
/// @param players  at most 20.
std::vector<base::Rational> worths_among(const Term& term, const Players& players);

/// The worth of every coalition of a game of at most 20 players.
std::vector<base::Rational> exact_worths(const TermGame& game);

/// The Shapley or Banzhaf value of a table of 2^n exact worths. Cost: O(2^n).
std::vector<base::Rational> table_value(std::span<const base::Rational> worths, Weighing how);

/// Each adds what the players get of one term to their sums.
/// @return invalid_input without a term's number, if an exact answer would cost too much.
base::Result<base::Done> add_value(const Unanimity& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const Additive& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const ReadOnce& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const Dnf& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const Airport& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const CommonCost& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const NoisyOr& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const Quota& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const Power& term, Weighing how, DividedSums& sums);
base::Result<base::Done> add_value(const TableTerm& term, Weighing how, DividedSums& sums);

/// By the table of a term that touches at most 20 players.
void add_value_by_table(const Term& term, Weighing how, DividedSums& sums);

/// The Shapley value of restricted_to(game, players), naming terms by their number in `game`.
base::Result<std::vector<base::Rational>> shapley_value_among(const TermGame& game,
                                                              const Players& players);

/// Is told a set of players, ascending, and the dividend of their unanimity game. A set may come
/// more than once; the dividends add up.
using DividendVisitor =
    std::function<void(std::span<const int> players, const base::Rational& amount)>;

/// The term as a sum of unanimity games.
/// @return invalid_input without the term's number, if the term touches more than 20 players and
///         has too many sets.
base::Result<base::Done> visit_dividends(const Term& term, const DividendVisitor& visit);

/// The error of a Shapley or Banzhaf value that costs too much, which names the way out.
/// @param zh, en  what is too large, with the value and the limit; no full stop.
base::Error too_costly(std::string zh, std::string en);

}  // namespace hanse::games
