// SPDX-License-Identifier: Apache-2.0
// When shares of a market are so large that dominance is presumed: one, two or three undertakings
// together.
//
// Pure arithmetic on exact shares (model.md B.2). The thresholds are law, and are passed in.
// "Reaches" (达到) is at least; "below" (不足) is strictly less. A presumption can be rebutted;
// whoever shows one has to say so.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::market {

/// Shares of the relevant market, all ratios: what one, two or three together have to reach, and
/// the share below which a member of such a pair or triple is not presumed dominant.
struct DominanceThresholds {
    base::Rational single, pair, triple, floor;
};

/// Which pairs and triples are tried. Single undertakings are always tried across the whole market.
enum class DominanceMode {
    largest,   // the two and the three largest of the market (ties: the earlier one)
    alliance,  // every pair and triple inside the alliance
    any,       // every pair and triple of the market
};

enum class DominanceBasis { single, pair, triple };

/// One group that reaches its threshold. Operators are positions in the list of shares, ascending.
struct DominanceFinding {
    DominanceBasis basis = DominanceBasis::single;
    std::vector<std::size_t> operators;
    base::Rational sum;
    std::vector<std::size_t> presumed;  // those of `operators` at or above the floor
    std::vector<std::size_t> excluded;  // those below it
};

struct Dominance {
    std::vector<DominanceFinding> findings;  // singles, pairs, triples; each in ascending order
    std::vector<std::size_t> presumed;       // in at least one finding
    base::Rational
        alliance_share;  // the alliance taken as one unit: an analogy, not the statute's wording
    bool alliance_reaches_single = false;
};

/// @param shares    one exact share per undertaking of the market.
/// @param alliance  positions in `shares`, each once.
/// Cost: O(n^3) findings at most, in mode any.
Dominance dominance_presumption(std::span<const base::Rational> shares,
                                std::span<const std::size_t> alliance, DominanceMode mode,
                                const DominanceThresholds& thresholds);

/// Is at least one of these members presumed dominant, alone or with one or two others of them?
///
/// Exact for intervals that may move independently: the answer can only rise with any share (a
/// group reaches its sum and has a member above the floor), so the low ends settle yes and the high
/// ends settle no. Narrowing an interval never reverses an answer.
/// @param member_shares one per member; an open low end is 0, an open high end 1.
base::Truth presumed_inside(std::span<const base::Interval> member_shares,
                            const DominanceThresholds& thresholds);

}  // namespace hanse::market
