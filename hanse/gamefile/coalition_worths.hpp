// SPDX-License-Identifier: GPL-3.0-or-later
// CoalitionWorths: a table that is filled coalition by coalition, in any order.
//
// A coalition that nobody mentions is a question, not a zero: zero stands in for it only if the
// file says so.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/roster.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::gamefile {

/// Tables typed coalition by coalition end here; larger ones come in a named order, or as .f64.
inline constexpr int kNamedTablePlayersMax = 20;

class CoalitionWorths {
public:
    /// Where entry k (from 0, in the order of set()) stands; asked only for complaints.
    using PlaceOf = std::function<base::Place(std::size_t entry)>;

    /// @param roster  at most kNamedTablePlayersMax players; must outlive this.
    CoalitionWorths(const Roster& roster, PlaceOf place_of);

    /// @return invalid_input if the coalition has a worth already, or if the empty one gets a worth
    ///         other than 0.
    base::Result<base::Done> set(games::Coalition coalition, base::Rational worth);

    /// @param missing  what coalitions are worth that were not set; nothing: they are an error.
    /// @return 2^n worths in the order of masks; invalid_input, naming the first few that are missing.
    base::Result<std::vector<base::Rational>> all(const std::optional<base::Rational>& missing,
                                                  const base::Place& place) const;

private:
    const Roster* roster_;
    PlaceOf place_of_;
    std::size_t entries_ = 0;
    std::vector<base::Rational> worths_;
    std::vector<std::size_t> set_by_;  // entry that set it, from 1; 0: none
};

/// The names and numbers joined by '+' in "A + B", trimmed; none for "", "{}" and "∅".
std::vector<std::string_view> words_of_coalition(std::string_view text);

/// "A+B", "1+3", "0b101", or the empty coalition.
/// @return invalid_input, without a place, for unknown players and for one that stands twice.
base::Result<games::Coalition> read_coalition(std::string_view text, const Roster& roster);

}  // namespace hanse::gamefile
