// SPDX-License-Identifier: Apache-2.0
// Links: who can work with whom, and through whom a set of players is linked up.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::games {

/// The ways in which others can link up a set of players who are not linked among themselves.
struct LinkedUp {
    /// In every linked set of players that contains the given ones; ascending.
    Players needed;
    /// Players who can stand in for each other; ascending, at most 16. The rest never helps.
    Players helpful;
    /// "The needed and some of the helpful are linked" as a sum of unanimity games: dividend[S] is
    /// that of the needed together with the helpful in S (bit k is helpful[k]).
    std::vector<std::int32_t> dividend;
};

/// The linked parts of some players.
struct LinkedParts {
    std::vector<int> of;  // the number of each player's part; -1 for players outside
    int count;
};

class Links {
public:
    /// @param pairs  of different players; a pair may stand more than once.
    /// @return invalid_input, naming the player, for a player who is not one of 0 … players-1 or is
    ///         linked with himself.
    static base::Result<Links> create(int players, const std::vector<std::pair<int, int>>& pairs);

    int players() const { return int(neighbours_.size()); }
    const Players& neighbours(int player) const { return neighbours_[std::size_t(player)]; }

    /// @param inside  one flag a player. @return parts in the order of their smallest players.
    LinkedParts parts(const std::vector<bool>& inside) const;

    /// The groups of players who are linked, directly or through others; a player without links is
    /// a group of his own. In the order of their smallest players.
    std::vector<Players> groups() const;

    /// Whether everybody is linked directly with everybody.
    bool complete() const;

    /// The links among `players` only, renumbered 0 … in their order.
    Links among(const Players& players) const;

    /// @param wanted  not empty, ascending, all in one group of at most 10,000 players.
    /// @return nothing if over 16 players are helpful, or there are over 48 parts to link.
    /// Cost: O(players + links), and 2^helpful steps.
    std::optional<LinkedUp> linked_up(const Players& wanted) const;

private:
    explicit Links(std::size_t players) : neighbours_(players) {}

    std::vector<Players> neighbours_;  // ascending
};

}  // namespace hanse::games
