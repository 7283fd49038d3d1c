// SPDX-License-Identifier: Apache-2.0
// The weighted Shapley value of a table: each dividend is shared in proportion to weights.
#pragma once

#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/numerics/numbers.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

/// @param weights  one a player, all above zero; only their proportions matter.
/// @return n numbers that add up to the worth of all. Exact if the table is whole and there are at
///         most ten players, or the weights are in proportion to whole numbers of sum 4096 or less;
///         otherwise the rounding error is that of 2^n worths added up.
///         invalid_input for weights that break the promise; unavailable as dividends().
/// Cost: that of dividends() and O(n 2^n) more; a table of dividends in memory.
/// Source: Kalai & Samet, "On Weighted Shapley Values" (1987), with one class of positive weights.
base::Result<Numbers> weighted_shapley_value(const TableGame& game,
                                             std::span<const base::Rational> weights);

}  // namespace hanse::games
