// SPDX-License-Identifier: GPL-3.0-or-later
// Games from a few numbers, as JSON objects with a "type":
//
//     {"type": "bankruptcy", "estate": 200, "claims": [100, 200, 300]}
//     {"type": "glove", "left": [1, 2], "right": [3]}
//     {"type": "airport", "costs": [8, 11, 13, 18]}
//     {"type": "airport_types", "costs": [8, 11], "counts": [40, 9], "names": ["small", "large"]}
//     {"type": "weighted_voting", "quota": 5, "weights": [3, 2, 2], "vetoes": [1]}
//     {"type": "minimal_winning", "coalitions": [[1, 2], [2, 3]]}           or masks: [3, 6]
//     {"type": "symmetric", "by_size": [0, 0, 1, 1, 2]}
//     {"type": "unanimity_sum", "terms": [[90, [1, 2, 3]], [30, [1]]]}
//     {"type": "assignment", "matrix": [[5, 8, 2], [7, 9, 6]]}
//     {"type": "horse_market", "buyers": [30, 28], "sellers": [10, 15, 27]}
//     {"type": "bnf", "family": 1, "seed": 461125}
//
// What has a closed form stays in its own form; the rest becomes a table.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/reading.hpp"

namespace hanse::gamefile {

/// Who plays, as far as the file says so outside its game.
struct Declared {
    std::optional<Roster> roster;  // from "players"
    std::optional<int> players;    // from "n", or as many as the roster has
};

/// A game and who plays it.
struct ReadGame {
    Roster players;
    Game game;
    std::vector<base::Bilingual> notes = {};
};

base::Result<ReadGame> read_generator(const JsonSource& source, const base::Value& value,
                                      const Declared& declared, Sense sense,
                                      const ReadOptions& options);

/// The names of all families.
std::vector<std::string_view> generator_names();
/// What a family takes, as an example that works: {"type": "glove", …}, on one line.
std::string_view generator_example(std::string_view name);

/// The roster for so many players. @param value  to blame if the file says otherwise elsewhere.
base::Result<Roster> settled(const JsonSource& source, const base::Value& value,
                             const Declared& declared, std::size_t players);
/// The roster of a game that does not say itself how many play it.
base::Result<Roster> needed(const JsonSource& source, const base::Value& value,
                            const Declared& declared);

/// Readers of the forms that stand at the top of a file as well as in a generator.
base::Result<ReadGame> read_voting(const Fields& fields, const Declared& declared, Sense sense);
base::Result<ReadGame> read_claims(const Fields& fields, const Declared& declared, Sense sense);
base::Result<ReadGame> read_airport(const Fields& fields, const Declared& declared, Sense sense);

}  // namespace hanse::gamefile
