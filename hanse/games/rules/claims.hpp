// SPDX-License-Identifier: Apache-2.0
// Claims: an estate that cannot meet all the claims on it, and the rules that divide it.
//
// Every rule here gives each claimant something between nothing and the claim, and hands out the
// whole estate. Everything is an exact fraction. Survey of the rules: Thomson, "How to Divide When
// There Isn't Enough" (2019).
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::games {

class Claims {
public:
    /// @return invalid_input if there is no claim, one is negative, or the estate is negative or
    ///         larger than all claims together.
    static base::Result<Claims> create(base::Rational estate, std::vector<base::Rational> claims);

    const base::Rational& estate() const { return estate_; }
    const std::vector<base::Rational>& claims() const { return claims_; }
    int claimants() const { return int(claims_.size()); }
    /// All claims together.
    const base::Rational& total() const { return total_; }

private:
    Claims(base::Rational estate, std::vector<base::Rational> claims, base::Rational total);

    base::Rational estate_;
    std::vector<base::Rational> claims_;
    base::Rational total_;
};

/// One award a claimant, in the order of the claims, adding up to the estate.
using Awards = std::vector<base::Rational>;

/// To each the same part of the claim. Cost of this and all others, unless said: O(n log n).
Awards proportional(const Claims& problem);

/// First what the others leave to each (the estate minus their claims, if positive), then the rest in
/// proportion to what is left of the claims, none of them counted beyond the rest.
/// Source: Curiel, Maschler & Tijs, Z. Operations Research 31 (1987). It is the tau value of to_game.
Awards adjusted_proportional(const Claims& problem);

/// To each min(claim, level). Source: Maimonides; Aumann & Maschler, J. Econ. Theory 36 (1985).
Awards constrained_equal_awards(const Claims& problem);

/// To each max(0, claim − level): equal losses. Source: as above.
Awards constrained_equal_losses(const Claims& problem);

/// The rule of the Talmud: up to half of all claims equal awards on half-claims, then equal losses
/// on the other halves. It is the nucleolus of to_game. Source: Aumann & Maschler (1985).
Awards talmud(const Claims& problem);

/// The other way round: equal losses on half-claims, then equal awards on the other halves.
/// Source: Chun, Schummer & Thomson, Seoul J. Economics 14 (2001).
Awards reverse_talmud(const Claims& problem);

/// Between equal losses (theta 0), the Talmud (1/2) and equal awards (1): equal awards on theta
/// times the claims, then equal losses on what is left of them.
/// @param theta  from 0 to 1.
/// Source: Moreno-Ternero & Villar, Social Choice and Welfare 27 (2006).
Awards tal(const Claims& problem, const base::Rational& theta);

/// Equal awards on half-claims, and once those are met, equal awards again on the other halves.
/// Source: Piniles (1861), after Aumann & Maschler (1985).
Awards piniles(const Claims& problem);

/// Equal awards within half-claims; beyond half of all claims nobody gets less than half of the
/// claim, and awards are as equal as that allows.
/// Source: Chun, Schummer & Thomson (2001).
Awards constrained_egalitarian(const Claims& problem);

/// Claims are laid over the estate so that as little of it as possible is claimed twice; each part
/// is shared equally among those who claim it.
/// Source: O'Neill, Math. Social Sciences 2 (1982); Ibn Ezra's rule where one claims everything.
Awards minimal_overlap(const Claims& problem);

/// The smallest claim to everybody (or equal parts of the estate, if that is less), then in
/// proportion to what is left of the claims.
/// Source: Gimenez-Gomez & Peris, European J. Operational Research 232 (2014).
Awards alpha_min(const Claims& problem);

/// Half of equal awards, half of equal losses.
Awards average_of_equal_awards_and_losses(const Claims& problem);

/// Claimants arrive in any order and take what they can: the mean over all orders, which is the
/// Shapley value of to_game. Source: O'Neill (1982).
/// @return invalid_input, naming the limits, for more than 20 claimants whose estate is not a small
///         multiple of one unit of all claims, and for fractions of no common unit within 64 bits.
/// Cost: O(n 2^n) up to 20 claimants; or n² × estate in units additions, for each size of claim.
base::Result<Awards> random_arrival(const Claims& problem);

}  // namespace hanse::games
