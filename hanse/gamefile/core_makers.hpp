// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers about the core share. Inside the gamefile floor only.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "hanse/gamefile/answers.hpp"
#include "hanse/games/tables/table_core.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::gamefile {

/// One number for each user of an airport from one for each type; of other games unchanged.
std::vector<base::Rational> for_users(const Game& game, const std::vector<base::Rational>& rows);
/// The way back, the mean over the users of a type: equals may be treated equally.
std::vector<base::Rational> mean_of_rows(const Game& game,
                                         const std::vector<base::Rational>& users);

/// A coalition for which an allocation is judged: what it is worth, what it gets, what it lacks.
std::vector<base::Value> excess_row(const GameFile& file, base::Value coalition,
                                    const base::Rational& worth, const base::Rational& excess);
Listing excess_listing(std::string key, base::Bilingual title);

/// Coalitions with their weights, as the proof of a number.
Listing weighted_listing(base::Bilingual title);

/// The worth of a coalition in fractions; of a table that is not whole, of the doubles in it.
base::Rational worth_in(const games::TableGame& table, games::Coalition coalition);

/// The largest excess of a table and up to `count` coalitions that have it, smallest numbers first;
/// exact if the table is.
base::Result<games::LargestExcess> worst_coalitions(const games::TableGame& table,
                                                    const std::vector<base::Rational>& allocation,
                                                    games::Measure measure, std::size_t count,
                                                    const games::Work& work);

/// A table of at most 20 players as one term, so that the exact methods for terms work on it.
base::Result<games::TermGame> as_one_term(const games::TableGame& table);

/// A column of an allocation that was found.
Column allocation_column(const GameFile& file, std::vector<base::Rational> gains,
                         base::Bilingual title, Guarantee::Kind kind);

}  // namespace hanse::gamefile
