// SPDX-License-Identifier: GPL-3.0-or-later
// The stable division of a game of terms: its nucleolus, part by part. Inside the accounts floor only.
#pragma once

#include "hanse/accounts/account.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::accounts {

/// Members that hang together, at most, for whom the nucleolus is worked out.
inline constexpr std::size_t kTogetherMax = 14;

struct StableDivision {
    Amounts shares;         // one a player, exact
    bool nucleolus = true;  // false: somewhere a division of the least core had to do
};

/// The nucleolus, component by component (model.md C.0.5: exact where every component has a core);
/// an allocation of the least core for components of over kTogetherMax players.
/// @return nothing if it cannot be found.
std::optional<StableDivision> stable_division(const games::TermGame& game);

}  // namespace hanse::accounts
