// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/concentration.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Interval;
using base::Rational;

namespace {

constexpr int kPoints = 10'000;

Rational sum(std::span<const Rational> numbers) {
    Rational out;
    for (const Rational& x : numbers) out += x;
    return out;
}

Rational squares(std::span<const Rational> numbers) {
    Rational out;
    for (const Rational& x : numbers) out += x * x;
    return out;
}

/// The market as far as it is known: shares above 0, what they leave, and whose shares are not
/// known.
struct Known {
    std::vector<Rational> all, alliance;
    std::size_t unknown = 0, unknown_members = 0;
    Rational rest = 1;
};

Known look(std::span<const std::optional<Rational>> shares, std::span<const std::size_t> alliance) {
    Known out;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const bool member = std::find(alliance.begin(), alliance.end(), i) != alliance.end();
        if (!shares[i]) {
            ++out.unknown;
            out.unknown_members += member ? 1 : 0;
        } else if (*shares[i] > Rational(0)) {
            out.all.push_back(*shares[i]);
            if (member) out.alliance.push_back(*shares[i]);
        }
    }
    out.rest -= sum(out.all);
    base::expects(out.rest >= Rational(0), "shares add up to at most 1");
    std::sort(out.all.begin(), out.all.end(), std::greater<>());
    return out;
}

/// Firms of one size and a last, smaller one.
struct Blocks {
    Rational size, count, last;

    Rational squares() const { return count * size * size + last * last; }
};

/// The rest in as few firms as it can be: one if a firm of unknown share may have it all, or nobody
/// is listed.
Blocks largest_blocks(const Known& market) {
    if (market.unknown > 0 || market.all.empty()) return {.last = market.rest};
    const Rational size = market.all.back(), count = (market.rest / size).floor();
    return {size, count, market.rest - size * count};
}

/// @param shares  largest first.
Rational four_largest(std::vector<Rational> shares, const Blocks& blocks) {
    for (Rational i = 0; i < min(4, blocks.count); i += 1) shares.push_back(blocks.size);
    shares.push_back(blocks.last);
    std::sort(shares.begin(), shares.end(), std::greater<>());
    shares.resize(std::min<std::size_t>(4, shares.size()));
    return sum(shares);
}

/// 2·Σ_{i<j} s_i·s_j: what acting as one adds to Σ s².
Rational cross(std::span<const Rational> shares) {
    return sum(shares) * sum(shares) - squares(shares);
}

/// With the rest spread evenly over members of unknown share, where it adds most.
Rational cross_high(const Known& market) {
    if (market.unknown_members == 0) return cross(market.alliance);
    const Rational members(std::int64_t(market.unknown_members));
    return cross(market.alliance) + Rational(2) * sum(market.alliance) * market.rest +
           market.rest * market.rest * (members - 1) / members;
}

/// After: the alliance is one, and if a member's share is unknown the rest may be its.
Rational squares_after_high(const Known& market, const Blocks& blocks) {
    const Rational low = squares(market.all) + cross(market.alliance);
    if (market.unknown_members == 0) return low + blocks.squares();
    const Rational with = sum(market.alliance) + market.rest;
    return low - sum(market.alliance) * sum(market.alliance) + with * with;
}

Interval points(const Rational& low, const Rational& high) {
    return {low * Rational(kPoints), high * Rational(kPoints)};
}

}  // namespace

Concentration concentration(std::span<const std::optional<Rational>> shares,
                            std::span<const std::size_t> alliance) {
    const Known market = look(shares, alliance);
    const Blocks blocks = largest_blocks(market);
    const Rational before = squares(market.all), gain = cross(market.alliance);
    const Rational members = sum(market.alliance);
    return {
        .hhi_before = points(before, before + blocks.squares()),
        .hhi_after = points(before + gain, squares_after_high(market, blocks)),
        .delta = points(gain, cross_high(market)),
        .alliance_share = {members, market.unknown_members > 0 ? members + market.rest : members},
        .four_largest = {four_largest(market.all, {}), four_largest(market.all, blocks)}};
}

}  // namespace hanse::market
