// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of worths: in a row in one of three orders, coalition by coalition, or as CSV.
//
// Three orders are in use and look alike, so that a table read in the wrong one gives a wrong answer
// without a sign. The order has a name here; whoever gives none is told which one was taken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/json_source.hpp"
#include "hanse/gamefile/roster.hpp"
#include "hanse/games/coalition_order.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::gamefile {

/// "size-highest" is "size_highest"; no name is bitmask. @return invalid_input for another word.
base::Result<games::CoalitionOrder> order_of(std::string name);

/// Worths in a row, read as one of the three orders.
struct WorthRow {
    std::vector<base::Rational> worths;  // in the order of masks, the empty coalition first
    base::Bilingual note;                // which order was taken, if nobody said
};

/// @param worths  2^n, or 2^n - 1 without the empty coalition. @param order  a name, or empty.
/// @param players  0 if nobody said how many. @return invalid_input, without a place, for another
///                 number of worths, a worth of the empty coalition, or an unknown order.
base::Result<WorthRow> in_mask_order(std::vector<base::Rational> worths, const std::string& order,
                                     int players);

/// The field "worths" of a JSON file: {"A": 0, "A+B": 4}.
base::Result<std::vector<base::Rational>> read_worths(const JsonSource& source,
                                                      const base::Value& map, const Roster& roster,
                                                      const std::optional<base::Rational>& missing);
/// The players that the coalitions of such a field name.
base::Result<Roster> roster_of_coalitions(const std::vector<std::string_view>& coalitions);

/// A table out of worths as they are written. @param worths  2^n in the order of masks.
base::Result<games::TableGame> table_of(std::vector<base::Rational> worths, Sense sense);

base::Result<GameFile> parse_csv_game(std::string_view text, const std::string& file,
                                      const ReadOptions& options);

}  // namespace hanse::gamefile
