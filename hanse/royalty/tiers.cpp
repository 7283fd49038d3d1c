// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/tiers.hpp"

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {

using base::Interval;
using base::Rational;

namespace {

/// The tier that unit number `volume` falls into.
std::size_t tier_at(const std::vector<Tier>& tiers, const Rational& volume) {
    std::size_t at = 0;
    while (at + 1 < tiers.size() && tiers[at + 1].over < volume) ++at;
    return at;
}

/// How many of `volume` units fall into tier `k`.
Rational units_in(const std::vector<Tier>& tiers, std::size_t k, const Rational& volume) {
    const Rational end = k + 1 < tiers.size() ? min(tiers[k + 1].over, volume) : volume;
    return max(end - tiers[k].over, 0);
}

Interval marginal_average(const std::vector<Tier>& tiers, const Rational& volume,
                          const Interval& price) {
    if (volume.is_zero()) return tiers.front().rate.at(price);
    Interval sum = Rational(0);
    for (std::size_t k = 0; k <= tier_at(tiers, volume); ++k)
        sum = sum + times(units_in(tiers, k, volume) / volume, tiers[k].rate.at(price));
    return sum;
}

Interval marginal(const std::vector<Tier>& tiers, const Interval& volume, const Interval& price) {
    const Rational low = volume.low().value_or(Rational(0));
    Interval out = marginal_average(tiers, low, price);
    for (const Tier& tier : tiers)
        if (low < tier.over && (!volume.high() || tier.over < *volume.high()))
            out = hull(out, marginal_average(tiers, tier.over, price));
    // Of ever more units, the average tends to the last rate.
    return hull(out, volume.high() ? marginal_average(tiers, *volume.high(), price)
                                   : tiers.back().rate.at(price));
}

Interval whole(const std::vector<Tier>& tiers, const Interval& volume, const Interval& price) {
    const std::size_t first = tier_at(tiers, volume.low().value_or(Rational(0)));
    const std::size_t last = volume.high() ? tier_at(tiers, *volume.high()) : tiers.size() - 1;
    Interval out = tiers[first].rate.at(price);
    for (std::size_t k = first + 1; k <= last; ++k) out = hull(out, tiers[k].rate.at(price));
    return out;
}

}  // namespace

Interval unit_charge(const std::vector<Tier>& tiers, Volume kind, const Interval& volume,
                     const Interval& price) {
    return kind == Volume::marginal ? marginal(tiers, volume, price) : whole(tiers, volume, price);
}

std::string tier_sum(const std::vector<Tier>& tiers, Volume kind, const Interval& volume) {
    if (!volume.is_exact()) return {};
    const Rational units = *volume.low();
    const std::size_t last = tier_at(tiers, units);
    if (kind == Volume::whole) return fmt::format("{} × {}", shown(units), tiers[last].rate.text());
    std::string out;
    for (std::size_t k = 0; k <= last; ++k)
        out += fmt::format("{}{} × {}", k == 0 ? "" : " + ", shown(units_in(tiers, k, units)),
                           tiers[k].rate.text());
    return out;
}

}  // namespace hanse::royalty
