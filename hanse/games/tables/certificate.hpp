// SPDX-License-Identifier: Apache-2.0
// A proof that an allocation is the (pre)nucleolus, which another program can check.
//
// The nucleolus is what remains when the largest excess is made as small as possible, then the
// largest excess of those not yet settled, and so on. A tier is one such step:
//
//     settled before  everybody (they get v(N)) and the coalitions and floors of earlier tiers
//     epsilon         no coalition outside their span has a larger excess (by size, if per capita)
//     coalitions      have exactly this excess; with them weights above zero
//     floors          players held at what they get alone; with them weights above zero (nucleolus only)
//     settled         coefficients, of any sign, of coalitions settled before
//
// where   sum of weight × indicator over coalitions, floors and settled = 0   and   sum of weight × measure over the
// coalitions = 1, the measure being 1, or the size if per capita. By the duality of linear programmes no
// allocation does better on the tier, and every one that does as well settles its coalitions. The ranks of all
// tiers add up to n, so that nothing is left open.
// Source: Maschler, Peleg & Shapley, Math. of OR 4 (1979); Kohlberg, SIAM J. Appl. Math. 20 (1971).
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/tables/excess_scan.hpp"

namespace hanse::games {

struct Certificate {
    struct Weighted {
        Coalition coalition = 0;
        base::Rational weight;
    };
    struct Tier {
        base::Rational epsilon;  // in the user's unit
        std::vector<Weighted> coalitions;
        std::vector<Weighted> floors;  // coalitions of one player
        std::vector<Weighted> settled;
    };

    Measure measure = Measure::plain;
    bool individually_rational = true;       // nucleolus; the prenucleolus knows no floors
    std::vector<base::Rational> allocation;  // in the user's unit
    std::vector<Tier> tiers;                 // one: a proof of the least core only
};

/// @param complete  whether the tiers must settle everything, as for the nucleolus.
/// @return nothing wrong; or invalid_input naming the tier and what does not hold.
/// Cost: one reading of the table, and a few operations on each coalition whose excess passes the last epsilon.
base::Result<base::Done> check_certificate(const TableGame& game, const Certificate& certificate,
                                           bool complete, const Work& work = {});

/// A tier as the doubles found it, in table steps; check_certificate() says whether it is right.
struct RoughTier {
    std::vector<Coalition> coalitions;
    std::vector<Coalition> floors;
};

/// Works the tiers out in fractions.
/// @param binding  for a least core: the coalitions that fix the allocation beyond the first tier, which have its excess too.
/// @return nothing if the tiers do not determine the allocation or have no weights above zero.
std::optional<Certificate> exact_certificate(const TableGame& game,
                                             const std::vector<RoughTier>& tiers,
                                             const RoughTier& binding, Measure measure,
                                             bool individually_rational);

}  // namespace hanse::games
