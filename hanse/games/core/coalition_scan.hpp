// SPDX-License-Identifier: Apache-2.0
// The best coalition of a game of few players, by going through all of them.
#pragma once

#include <vector>

#include "hanse/games/core/coalition_search.hpp"
#include "hanse/games/numerics/common_denominator.hpp"

namespace hanse::games {

/// Works out the worth of every coalition once; then every search is one pass of 2^n additions, in
/// whole numbers wherever they fit 128 bits.
class CoalitionScan : public SearchPart {
public:
    /// @param game  of at most 20 players.
    explicit CoalitionScan(const TermGame& game);

    SearchMethod method() const override { return SearchMethod::scan; }
    void set_prices(std::vector<base::Rational> prices) override;
    base::Result<Found> best(Scope scope, const base::Rational* enough, const Work& work) override;
    const std::vector<Candidate>& came_across() const override { return inner_; }

private:
    base::Rational excess_of(Coalition coalition) const;
    Coalition scanned() const;

    int players_;
    std::vector<base::Rational> worths_;
    CommonDenominator common_;    // of the worths
    std::vector<Wide> whole_;     // worths × denominator; empty if they do not fit
    base::Rational largest_ = 1;  // at least the size of every worth
    std::vector<base::Rational> prices_;
    std::vector<Candidate> inner_;  // the best but empty and all; none with one player
};

}  // namespace hanse::games
