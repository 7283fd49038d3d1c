// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about shares of markets, in the worst market: each is the highest over the markets
// recorded.
//
// A listed share is a lower bound for its group. An upper bound needs to know that no market is
// missing (market.count), and which year's rows count (market.year); in each market, what outsiders
// are listed with cannot belong to members.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "hanse/assess/control.hpp"
#include "hanse/assess/derivation.hpp"
#include "hanse/assess/restraints.hpp"
#include "hanse/market/dominance.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;
using base::Truth;
using domain::MarketShare;

namespace {

/// One market in the year that counts.
struct Market {
    std::map<std::string, Interval> members;  // share by member id
    Rational outsiders = 0;                   // at least this much is theirs

    /// Shares of undertakings: members known to be under one control count as one.
    std::map<std::string, Interval> undertakings(const domain::CaseFile& file) const {
        std::map<std::string, Interval> out;
        for (const auto& [id, share] : members) {
            const auto [at, fresh] = out.emplace(undertaking_of(file, *file.member(id)), share);
            if (!fresh) at->second = at->second + share;
        }
        return out;
    }

    Rational members_low() const {
        Rational sum = 0;
        for (const auto& [id, share] : members) sum += share.low().value_or(Rational(0));
        return sum;
    }
    /// Members together cannot have more than outsiders leave.
    Rational members_high() const { return max(members_low(), Rational(1) - outsiders); }
};

/// The rows of the year that counts (market.year); without it, the rows that name no year. Going by
/// the latest year instead would let a forgotten row bring an older answer back.
std::map<std::string, Market> markets_of(const Grounds& grounds) {
    const Interval year = grounds.facts.number("market.year");
    std::map<std::string, Market> out;
    for (const MarketShare& row : grounds.file.markets) {
        Market& market = out[row.market];
        const bool counts =
            row.year ? year.is_exact() && *row.year == *year.low() : !year.is_exact();
        if (!row.share || !counts) continue;
        if (grounds.file.member(row.participant) != nullptr)
            market.members[row.participant] = *row.share;
        else if (grounds.complete)  // else it might be a member that the list lacks
            market.outsiders += row.share->low().value_or(Rational(0));
    }
    return out;
}

bool all_markets_listed(const Grounds& grounds, std::size_t listed) {
    const Interval count = grounds.facts.number("market.count");
    return count.is_exact() && *count.low() == Rational(static_cast<std::int64_t>(listed));
}

/// The highest of something over all markets: `low_of` and `high_of` bound it in one of them.
template <class Low, class High>
Derived highest(const Grounds& grounds, Low low_of, High high_of) {
    Derived out;
    out.inputs = {index_of(grounds, "market.count"), index_of(grounds, "market.year")};
    const auto markets = markets_of(grounds);
    Rational low = 0;
    Rational high = 0;
    for (const auto& [name, market] : markets) {
        low = max(low, low_of(market));
        high = max(high, high_of(market));
    }
    const bool complete = all_markets_listed(grounds, markets.size());
    if (!complete)
        out.gaps.push_back(
            {fmt::format("markets.csv：列出 {} 个市场；market.count 与之相等时份额才有上限",
                         markets.size()),
             fmt::format("markets.csv lists {} markets; shares have an upper bound only when "
                         "market.count says that is all",
                         markets.size())});
    if (markets.empty() || (low == Rational(0) && !complete)) return out;
    out.value = Interval(low, complete ? std::optional(high) : std::nullopt);
    return out;
}

std::optional<market::DominanceThresholds> thresholds(const Grounds& grounds) {
    const auto single = grounds.numbers.value("cn.dominance.single");
    const auto pair = grounds.numbers.value("cn.dominance.pair");
    const auto triple = grounds.numbers.value("cn.dominance.triple");
    const auto floor = grounds.numbers.value("cn.dominance.floor");
    if (!single || !pair || !triple || !floor) return std::nullopt;  // no such rule on that day
    return market::DominanceThresholds{*single, *pair, *triple, *floor};
}

/// Does the case say of everybody in this market who is in control?
bool control_known(const Grounds& grounds, const Market& market) {
    return std::ranges::all_of(market.members, [&](const auto& one) {
        return controller(grounds.file, *grounds.file.member(one.first)).has_value();
    });
}

Truth presumed_in(const Grounds& grounds, const Market& market,
                  const market::DominanceThresholds& thresholds, bool nobody_missing) {
    std::vector<Interval> shares;
    for (const auto& [name, share] : market.undertakings(grounds.file)) shares.push_back(share);
    if (!nobody_missing) {  // members without a row could have anything that is left
        const Rational rest = max(Rational(0), market.members_high() - market.members_low());
        for (int i = 0; i < 3; ++i) shares.emplace_back(Rational(0), rest);
    }
    const Truth presumed = market::presumed_inside(shares, thresholds);
    // Members whose control nobody stated could all be one.
    const bool could_be_one =
        !control_known(grounds, market) && market.members_high() >= thresholds.single;
    return presumed == Truth::no && could_be_one ? Truth::unknown : presumed;
}

bool every_member_has_a_row(const Grounds& grounds, const Market& market) {
    return grounds.complete &&
           std::ranges::all_of(grounds.file.members, [&](const domain::Member& member) {
               return market.members.contains(member.id);
           });
}

}  // namespace

Derived alliance_share(const Grounds& grounds) {
    return highest(
        grounds, [](const Market& market) { return market.members_low(); },
        [](const Market& market) { return market.members_high(); });
}

Derived competing_members_share(const Grounds& grounds) {
    return highest(
        grounds,
        [](const Market& market) {
            return market.members.size() >= 2 ? market.members_low() : Rational(0);
        },
        [](const Market& market) { return market.members_high(); });
}

Derived largest_member_share(const Grounds& grounds) {
    const auto largest = [&](const Market& market) {
        Rational out = 0;
        for (const auto& [name, share] : market.undertakings(grounds.file))
            out = max(out, share.low().value_or(Rational(0)));
        return out;
    };
    return highest(grounds, largest, [](const Market& market) { return market.members_high(); });
}

Derived dominance_presumed(const Grounds& grounds) {
    Derived out;
    out.inputs = {index_of(grounds, "market.alliance_share"),
                  index_of(grounds, "market.largest_member_share"),
                  index_of(grounds, "membership.count")};
    const auto limits = thresholds(grounds);
    if (!limits) return out;
    const auto markets = markets_of(grounds);
    Truth any = all_markets_listed(grounds, markets.size()) && !markets.empty() ? Truth::no
                                                                                : Truth::unknown;
    for (const auto& [name, market] : markets)
        any = any || presumed_in(grounds, market, *limits, every_member_has_a_row(grounds, market));
    // Stated shares can settle it too: one member at the threshold is presumed dominant; and where
    // all together stay below every threshold, nobody is.
    if ((Interval(limits->single) <= grounds.facts.number("market.largest_member_share")) ==
        Truth::yes)
        any = Truth::yes;
    const Rational least = min(limits->single, min(limits->pair, limits->triple));
    if (any == Truth::unknown &&
        (grounds.facts.number("market.alliance_share") < Interval(least)) == Truth::yes)
        any = Truth::no;
    out.value = value_of(any);
    return out;
}

Derived alliance_reaches_half(const Grounds& grounds) {
    const auto single = grounds.numbers.value("cn.dominance.single");
    if (!single) return {};
    return {.value = value_of(Interval(*single) <= grounds.facts.number("market.alliance_share")),
            .inputs = {index_of(grounds, "market.alliance_share")}};
}

Derived safe_harbour_cn(const Grounds& grounds) {
    const auto horizontal = grounds.numbers.value("cn.ip-guidelines.horizontal");
    const auto vertical = grounds.numbers.value("cn.ip-guidelines.vertical");
    Derived out;
    for (const std::string_view id : {"membership.competitors", "market.competing_members_share",
                                      "market.largest_member_share"})
        out.inputs.push_back(index_of(grounds, id));
    if (!horizontal || !vertical) return out;
    const Truth rivals = grounds.facts.truth("membership.competitors");
    const Truth small_together =
        grounds.facts.number("market.competing_members_share") <= Interval(*horizontal);
    const Truth small_each =
        grounds.facts.number("market.largest_member_share") <= Interval(*vertical);
    const Truth small = (rivals && small_together) || (!rivals && small_each);
    out.value = value_of(small && !restraint_by_name(grounds.facts));
    return out;
}

}  // namespace hanse::assess
