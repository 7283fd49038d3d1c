// SPDX-License-Identifier: Apache-2.0
// Sampling: values of games that nobody can compute exactly, with intervals that keep their promise.
//
// Orders are drawn in squares: one shuffle of the players and one of the places give as many orders
// as there are players, and each player has each place exactly once. What a player's own place does
// to its gain is then averaged out completely, and most of the variance with it. Squares are
// independent of each other; from their spread, Student's t gives the interval.
//
// The seed decides everything: the same seed gives the same bits on any number of threads.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/sampling/marginal_walker.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

enum class Drawing {
    squares,  // as above
    plain,    // every order by itself, to compare
};

struct SamplingOptions {
    std::uint64_t seed = 1;
    std::int64_t orders_max = 100'000;
    /// Stops early once no half-width is larger, in the unit of the game; 0: never. Looked at after
    /// 32 batches of orders, 64, 128 and so on, since looking all the time would break the promise.
    double half_width = 0;
    double confidence = 0.95;
    Drawing drawing = Drawing::squares;
};

struct Sampled {
    std::vector<double> share;
    /// The interval share ± half_width covers the exact value of a player with this confidence, for
    /// each player by itself. A player who always brought the same, but need not have, gets the
    /// rule of three: what happens less often than about 3 times in all orders may not have been seen.
    std::vector<double> half_width;
    double confidence = 0;
    std::int64_t orders = 0;  // drawn; for Banzhaf, pairs of coalitions
    bool precise = false;     // no half_width is larger than asked for
    bool stopped = false;     // by Work::stop, before it was precise or had drawn all
};

/// @return invalid_input for options that cannot be meant (fewer than 2 orders, a confidence not
///         between 0 and 1); cancelled() if told to stop before two batches were done.
/// Cost: orders × players steps of a walker.
base::Result<Sampled> sampled_shapley(const SampledGame& game, const SamplingOptions& options = {},
                                      const Work& work = {});

/// The same for the Banzhaf value (not normalised): coalitions are drawn in pairs, one and all the
/// others, so that every player is once out and is asked what it would bring.
base::Result<Sampled> sampled_banzhaf(const SampledGame& game, const SamplingOptions& options = {},
                                      const Work& work = {});

}  // namespace hanse::games
