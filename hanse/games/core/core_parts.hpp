// SPDX-License-Identifier: Apache-2.0
// What the calculations of core.hpp share.
#pragma once

#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/core/row_generation.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

/// What each player is worth without the others.
std::vector<base::Rational> worths_alone(const TermGame& game);

/// Those that count in a sum.
std::vector<WeightedCoalition> with_weight(const std::vector<WeightedCoalition>& rows);

/// Small coalitions first, then by players.
void put_in_order(std::vector<WeightedCoalition>& coalitions);

base::Rational sum_of(std::span<const base::Rational> numbers);

/// The least y(N) such that no excess at y is above epsilon.
struct LeastSum {
    base::Rational sum;
    std::vector<base::Rational> allocation;
    /// Weights of those with player i add up to 1; Σ weight × (worth - epsilon) = sum.
    std::vector<WeightedCoalition> balanced;
    base::Rational excess_at_most;  // at most epsilon, if proven
};

/// @param at_least  if not null: y(N) is not to be below this; N with this worth + epsilon then counts among the
///                  balanced.
base::Result<LeastSum> least_sum(const TermGame& game, const base::Rational& epsilon,
                                 const base::Rational* at_least, CoalitionSearch& search,
                                 const Work& work);

}  // namespace hanse::games
