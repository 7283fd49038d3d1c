// SPDX-License-Identifier: Apache-2.0
// Values that divide evenly what nobody can claim, and the value of one order of joining.
#pragma once

#include <span>

#include "hanse/base/result.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// v(N) / n each.
Numbers egalitarian_value(const TableGame& game);

/// v(i), and the surplus v(N) − Σ v(j) in equal parts; also called the centre of the imputations.
/// Source: Driessen & Funaki, "Coincidence of and Collinearity between Game Theoretic Solutions"
///         (1991).
Numbers equal_surplus_value(const TableGame& game);

/// M_i, and what is missing from Σ M to v(N) in equal parts: each pays its marginal contribution to
/// all (utopia_payoffs() in compromise.hpp) and a share of the rest.
/// Source: Moulin, "The Separability Axiom and Equal-Sharing Methods" (1985).
Numbers equal_nonseparable_value(const TableGame& game);

/// As the Shapley value, but who comes last gets the average contribution of all who are there, not
/// its own: the strong support the weak.
///
/// @return exact if the size_sums() of the table are; the error cancelled() if work.stop is asked.
/// Cost: that of size_sums().
/// Source: Nowak & Radzik, "A Solidarity Value for n-Person Transferable Utility Games" (1994).
base::Result<Numbers> solidarity_value(const TableGame& game, const Work& work = {});

/// What each player adds when they join one after the other.
/// @param order  every player once.
/// @return invalid_input, naming the player, if it is not.
/// Cost: O(n).
base::Result<Numbers> marginal_vector(const TableGame& game, std::span<const int> order);

}  // namespace hanse::games
