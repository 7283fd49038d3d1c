// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/safe_harbour.hpp"

namespace hanse::market {

using base::Interval;
using base::Truth;

namespace {

Truth together_at_most(const Dealing& dealing, const Interval& most) {
    Interval sum(0);
    for (const Interval& share : dealing.shares) sum = sum + share;
    return sum <= most;
}

Truth each_at_most(const Dealing& dealing, const Interval& most) {
    Truth all = Truth::yes;
    for (const Interval& share : dealing.shares) all = all && share <= most;
    return all;
}

Truth each_below(const Dealing& dealing, const Interval& bar) {
    Truth all = Truth::yes;
    for (const Interval& share : dealing.shares) all = all && share < bar;
    return all;
}

/// Shares that nobody can obtain show nothing.
Truth if_known(const Dealing& dealing, Truth limb) {
    if (dealing.shares_known == Truth::yes) return limb;
    return Truth::unknown;
}

Truth share_limb(const Dealing& dealing, const SafeHarbourThresholds::Shares& most) {
    return dealing.relation == Relation::horizontal ? together_at_most(dealing, most.horizontal)
                                                    : each_at_most(dealing, most.vertical);
}

}  // namespace

SafeHarbours safe_harbours(const Dealing& dealing, const SafeHarbourThresholds& t) {
    const Truth clean = !dealing.hardcore;
    const Truth known = dealing.shares_known;
    SafeHarbours out;
    const Truth many_cn = t.cn_guidelines_alternatives <= dealing.alternatives;
    out.cn_guidelines =
        clean && ((known && share_limb(dealing, t.cn_guidelines)) || (!known && many_cn));
    if (dealing.relation == Relation::vertical)
        out.cn_vertical = clean && if_known(dealing, each_below(dealing, t.cn_vertical_below));
    out.eu = clean && if_known(dealing, share_limb(dealing, t.eu));
    const Truth many_us = t.us_alternatives <= dealing.alternatives;
    out.us = clean && (if_known(dealing, together_at_most(dealing, t.us_zone)) || many_us);
    return out;
}

}  // namespace hanse::market
