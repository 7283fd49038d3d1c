// SPDX-License-Identifier: Apache-2.0
// MarginalWalker: a coalition that grows by one player at a time, and what each brings.
//
// This is all that sampling asks of a game. A walker remembers where it is (who is still missing for
// a line, how long the runway is), so that a step costs little even among hundreds of players.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

class MarginalWalker {
public:
    virtual ~MarginalWalker() = default;

    /// Back to the empty coalition.
    virtual void reset() = 0;
    /// What a player who is not in would bring.
    virtual double gain(int player) const = 0;
    /// The player comes in. @return what it brings.
    virtual double add(int player) = 0;
    /// No less than the difference between the most and the least a player can bring to any
    /// coalition; 0 if it always brings the same.
    virtual double gain_spread(int player) const = 0;

    /// Adds to each player's `share` an estimate of its Shapley value that is right on average over
    /// all orders. Unless a game knows better, that is what the player brings in this order.
    virtual void score(std::span<const int> order, std::span<double> share);
};

/// A game for sampling: safe to use from many threads, each with a walker of its own.
struct SampledGame {
    int players = 1;
    std::function<std::unique_ptr<MarginalWalker>()> walker;
};

/// The games share what they walk on with the copies made of them.
SampledGame sampled_game(const TableGame& game);
SampledGame sampled_game(const TermGame& game);
SampledGame sampled_game(const WeightedVoting& voting);
/// Minus the largest cost of those inside. @param costs  none negative; one a player.
SampledGame sampled_airport(std::span<const base::Rational> costs);

}  // namespace hanse::games
