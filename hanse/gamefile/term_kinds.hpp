// SPDX-License-Identifier: GPL-3.0-or-later
// One reader for each kind of term. Inside the gamefile floor only.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/gamefile/reading.hpp"
#include "hanse/gamefile/sense.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::gamefile {

/// What every reader of a term needs.
struct TermReading {
    const JsonSource& source;
    const Fields& fields;
    const Roster& roster;
    Sense sense;

    /// An amount, as a gain.
    base::Result<base::Rational> money(std::string_view name) const;
    base::Result<games::Players> players(std::string_view name) const;
    base::Result<std::vector<games::Entry>> amounts(std::string_view name) const;
    /// Amounts, as gains.
    base::Result<std::vector<games::Entry>> turned_amounts(std::string_view name) const;
};

struct TermKind {
    std::string_view name;
    std::vector<std::string_view> fields;
    base::Result<games::Term> (*read)(const TermReading&);
};

const std::vector<TermKind>& term_kinds();

}  // namespace hanse::gamefile
