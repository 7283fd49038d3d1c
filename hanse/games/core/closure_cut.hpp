// SPDX-License-Identifier: Apache-2.0
// The best coalition of a closure at given prices, by one minimum cut: a maximum-weight closure.
//
//     source --gain--> gain --∞--> its players --price--> sink
//                                  its players --∞--> cost --cost--> sink
//
// Whoever has a price below zero (or brings more than it) hangs on the source instead. A cut pays
// for the gains it forgoes and for the prices and costs it takes on; the smallest cut leaves the
// best coalition on the side of the source.
//
// The flow itself says how gains and costs could be shared so that prices are met as far as they
// can be. Such shares are what the core of a closure consists of.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "hanse/games/core/closure.hpp"
#include "hanse/games/core/coalition_search.hpp"
#include "hanse/games/numerics/common_denominator.hpp"

namespace hanse::games {

class ClosureCut {
public:
    /// @param sides  one a player of the game: only coalitions that agree with them count.
    ClosureCut(Closure closure, std::vector<Side> sides);
    ClosureCut(ClosureCut&&) noexcept;
    ClosureCut& operator=(ClosureCut&&) noexcept;
    ~ClosureCut();

    /// @param prices  one a player of the game.
    void set_prices(std::span<const base::Rational> prices);

    /// The coalition whose value less prices is largest; ties as everywhere. After set_prices().
    /// @param scope  not empty.
    /// Cost: one flow; up to 2n small ones more if the best of all coalitions is out of scope.
    /// Source: Picard, "Maximal Closure of a Graph" (1976).
    Candidate best(Scope scope);

    /// What the small flows came across.
    const std::vector<Candidate>& came_across() const;

    /// Shares of all gains and costs among their players, plus what each brings: one number a
    /// player. Together they are above the prices by no more than the excess of the best coalition,
    /// which is the least possible in the core; and all of them are in it. With all players open.
    std::vector<base::Rational> nearest_core() const;

    class Network;  // in whole numbers, or in fractions if they do not fit
private:
    /// Gains and costs in whole numbers.
    struct Whole {
        CommonDenominator common;
        std::vector<Wide> gains, costs;
        base::Rational largest;
    };
    static std::optional<Whole> in_whole_numbers(const Closure& closure);
    std::unique_ptr<Network> whole_network(const std::vector<base::Rational>& weights) const;

    std::unique_ptr<const Closure> closure_;
    std::vector<Side> sides_;
    std::optional<Whole> whole_;  // nothing: they do not fit
    std::unique_ptr<Network> network_;
};

}  // namespace hanse::games
