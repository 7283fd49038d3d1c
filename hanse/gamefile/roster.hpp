// SPDX-License-Identifier: GPL-3.0-or-later
// Roster: who plays, by name and by number.
//
// People count from 1 and give names; the library counts from 0. The two meet here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::gamefile {

/// More names than this are a slip of the finger.
inline constexpr int kPlayersMax = 100'000;

class Roster {
public:
    /// Players called 1 … players.
    static Roster numbered(int players);

    /// @return invalid_input for an empty or unprintable name, one that stands twice, one with '+'
    ///         in it (it joins names), and a number that is not the player's own.
    static base::Result<Roster> named(std::vector<std::string> names);

    int size() const { return static_cast<int>(names_.size()); }
    const std::string& name(int player) const { return names_[static_cast<std::size_t>(player)]; }
    const std::vector<std::string>& names() const { return names_; }
    bool has_names() const { return has_names_; }

    /// @param word  a name, or a number from 1.
    std::optional<int> find(std::string_view word) const;
    /// "no player is called 'Bbo'; did you mean 'Bob'?"
    base::Error unknown(std::string_view word, base::Place place) const;

    /// "{A, B}"
    std::string set(const games::Players& players) const;
    std::string set(games::Coalition coalition) const { return set(games::players_of(coalition)); }

private:
    Roster(std::vector<std::string> names, bool has_names);

    std::vector<std::string> names_;
    std::unordered_map<std::string, int> numbers_;
    bool has_names_;
};

/// Whether a text may be shown as it is: UTF-8 without control characters and without marks that turn
/// the direction of text around. Names come from files that anybody may have written.
bool is_printable(std::string_view text);

}  // namespace hanse::gamefile
