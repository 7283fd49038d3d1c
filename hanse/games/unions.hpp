// SPDX-License-Identifier: Apache-2.0
// What comes with a game beside its worths, checked: who belongs to which union, and who weighs how
// much.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::games {

/// A partition of the players; whoever stands in none of the named parts stands alone.
class Unions {
public:
    /// @return invalid_input, naming the player, if one is not of the game or stands twice.
    static base::Result<Unions> create(int players, const std::vector<Players>& parts);

    /// The number of the player's union: those named first, in their order.
    int of(int player) const { return of_[std::size_t(player)]; }

    /// The players of each union, ascending; empty ones are left out.
    std::vector<Players> parts() const;

private:
    int count_ = 0;
    std::vector<int> of_;
};

/// @return invalid_input unless there is one weight a player, each above zero.
base::Result<base::Done> check_weights(int players, std::span<const base::Rational> weights);

}  // namespace hanse::games
