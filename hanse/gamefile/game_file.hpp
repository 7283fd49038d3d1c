// SPDX-License-Identifier: GPL-3.0-or-later
// GameFile: a game as people write it down, and all that belongs to it.
//
//     {"name": "Three cities", "players": ["A", "B", "C"],        or "n": 3
//      "sense": "gain",                                           or "cost"
//
//      "v": [0, 0, 0, 4, 0, 5, 6, 12], "order": "bitmask",        every coalition in a named order, or
//      "worths": {"A": 0, "A+B": 4}, "missing": 0,                coalition by coalition, or
//      "terms": [{"kind": "unanimity", …}],                       a sum of terms (read_terms.hpp), or
//      "generator": {"type": "glove", "left": [1], "right": [2]}, a family (read_generator.hpp), or
//      "quota": 5, "weights": [3, 2, 2], "vetoes": ["A"],         a vote, or
//      "estate": 200, "claims": [100, 200, 300],                  claims on something, or
//      "costs": [3, 5, 9], "counts": [10, 20, 5],                 an airport by types
//
//      "unions": [["A", "B"], ["C"]], "partition": …, "graph": [["A", "B"]],
//      "weights": [1, 2, 1], "allocation": [5, 4, 3]}             for the concepts that need them
//
// A CSV table has the columns coalition and worth ("A+B", 4), or mask and worth, or worth alone in a
// named order. A .f64 file is nothing but 2^n little-endian doubles in the order of masks.
// A file says exactly one game; anything unknown in it is an error, never skipped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/json_source.hpp"
#include "hanse/gamefile/roster.hpp"
#include "hanse/gamefile/sense.hpp"
#include "hanse/games/rules/airport.hpp"
#include "hanse/games/rules/claims.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::gamefile {

/// Always in gains.
using Game = std::variant<games::TableGame, games::TermGame, games::WeightedVoting, games::Claims,
                          games::AirportTypes>;

struct GameFile {
    std::string name;  // may be empty
    Sense sense = Sense::gain;
    Roster players;  // of an airport: its types
    Game game;
    std::vector<games::Players> unions;     // none: not given
    std::vector<games::Players> partition;  // none: not given
    std::optional<std::vector<std::pair<int, int>>> links;
    std::vector<base::Rational> weights;     // of the weighted Shapley value
    std::vector<base::Rational> allocation;  // as written, in the sense of the file
    std::vector<base::Bilingual> notes;      // what was assumed in reading
};

struct ReadOptions {
    std::string order;           // of worths in a row; empty: as the file says, else bitmask
    std::optional<Sense> sense;  // empty: as the file says, else gain
    std::optional<base::Rational> missing;  // worth of coalitions that a table leaves out
    int table_players_max = 30;             // larger tables are not made
    games::Work work = {};                  // for tables that are made
};

/// "gain" or "cost".
base::Result<Sense> sense_of(std::string_view name);

/// A JSON or CSV text. @param file  named in errors; decides between the two if it ends in .csv or
/// .json.
base::Result<GameFile> parse_game(std::string_view bytes, const std::string& file,
                                  const ReadOptions& options = {});

/// One game out of a larger JSON file.
base::Result<GameFile> parse_game(const JsonSource& source, const base::Value& value,
                                  const ReadOptions& options = {});

/// A JSON, CSV or .f64 file; the last is mapped, not read.
/// @param path  "-" is standard input.
base::Result<GameFile> read_game(const std::string& path, const ReadOptions& options = {});

}  // namespace hanse::gamefile
