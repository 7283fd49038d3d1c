// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, players and coalitions out of a JSON tree, with complaints that name the place.
//
// Inside the gamefile floor only; the readers of tables, terms and generators share it.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/gamefile/json_source.hpp"
#include "hanse/gamefile/roster.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::gamefile {

/// invalid_input at the place of a value.
base::Error wrong(const JsonSource& source, const base::Value& value, std::string zh,
                  std::string en);

/// `error` with the place of a value, for checks that know nothing of files.
base::Error at(const JsonSource& source, const base::Value& value, base::Error error);

/// One object of a game file.
class Fields {
public:
    /// @param what  the object in words: "a term". @return invalid_input if it is no map.
    static base::Result<Fields> of(const JsonSource& source, const base::Value& value,
                                   base::Bilingual what);

    const base::Value* find(std::string_view name) const { return value_->find(name); }
    /// @return invalid_input, naming what is missing.
    base::Result<const base::Value*> need(std::string_view name) const;
    /// @return invalid_input for the first field that is none of these, with the nearest of them.
    base::Result<base::Done> only(std::span<const std::string_view> names) const;

    const JsonSource& source() const { return *source_; }
    const base::Value& value() const { return *value_; }

private:
    Fields(const JsonSource& source, const base::Value& value, base::Bilingual what)
        : source_(&source), value_(&value), what_(std::move(what)) {}

    const JsonSource* source_;
    const base::Value* value_;
    base::Bilingual what_;
};

/// A JSON number, or a text such as "1/3" or "12.5%".
base::Result<base::Rational> read_number(const JsonSource& source, const base::Value& value);
base::Result<std::int64_t> read_whole(const JsonSource& source, const base::Value& value,
                                      std::int64_t least,
                                      std::int64_t most = std::numeric_limits<std::int64_t>::max());
base::Result<std::vector<base::Rational>> read_numbers(const JsonSource& source,
                                                       const base::Value& value);
base::Result<std::vector<std::int64_t>> read_wholes(const JsonSource& source,
                                                    const base::Value& value, std::int64_t least);

/// A name, or a number from 1.
base::Result<int> read_player(const JsonSource& source, const base::Value& value,
                              const Roster& roster);
/// A list of players, each once, or "all". @return them sorted.
base::Result<games::Players> read_players(const JsonSource& source, const base::Value& value,
                                          const Roster& roster);
/// A list of lists of players.
base::Result<std::vector<games::Players>> read_groups(const JsonSource& source,
                                                      const base::Value& value,
                                                      const Roster& roster);
/// Pairs of different players.
base::Result<std::vector<std::pair<int, int>>> read_links(const JsonSource& source,
                                                          const base::Value& value,
                                                          const Roster& roster);
/// {"A": 3, "B": -1}, or as many numbers as there are players.
base::Result<std::vector<games::Entry>> read_amounts(const JsonSource& source,
                                                     const base::Value& value,
                                                     const Roster& roster);

}  // namespace hanse::gamefile
