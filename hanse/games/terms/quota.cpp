// SPDX-License-Identifier: Apache-2.0
// Values of a quota: counted (quota_ways.hpp) with numbers as wide as needed; by the table if that
// would go too far and the players are few.
#include <algorithm>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/numerics/limbs.hpp"
#include "hanse/games/numerics/quota_ways.hpp"
#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/numerics/wide.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;
using quota::Others;
using quota::Parties;

namespace {

constexpr std::int64_t kWordsMax = std::int64_t{1} << 23;  // of 64 bits, in each of two grids

/// One number a party, in the steps of the gains.
template <class Count>
std::vector<Rational> quota_value(const Parties& parties, Weighing how) {
    const quota::Ways<Count> ways = quota::ways_of<Count>(parties);
    const std::vector<Rational> weights = size_weights(how, int(parties.count()) - 1);
    std::map<std::int64_t, Others> by_strength;
    std::vector<Rational> out;
    for (std::size_t i = 0; i < parties.count(); ++i) {
        const std::int64_t strength = parties.strengths[i];
        if (!by_strength.contains(strength))
            by_strength[strength] = quota::others_of(ways, strength, weights);
        const Others& others = by_strength[strength];
        const Rational gain = parties.gains[i];
        out.push_back(gain * (1 - others.too_weak - others.own) + others.fixed);
    }
    return out;
}

/// How many bits the sum of gains over all coalitions may take, with its sign.
std::size_t bits_of(const Parties& parties) {
    std::uint64_t gains = 1;  // in_steps keeps their sum below 2^53
    for (const std::int64_t gain : parties.gains) gains += std::uint64_t(std::abs(gain));
    return parties.count() + std::size_t(std::bit_width(gains)) + 1;
}

/// How many limbs the counts need: 2, 4 or 16; nothing if that is not enough.
std::optional<int> limbs_for(const Parties& parties) {
    for (const int limbs : {2, 4, 16})
        if (bits_of(parties) <= std::size_t(limbs) * 64) return limbs;
    return std::nullopt;
}

bool countable(const Parties& parties) {
    const auto limbs = limbs_for(parties);
    return limbs && parties.threshold <= kWordsMax / *limbs / (std::int64_t(parties.count()) + 1);
}

std::vector<Rational> quota_value(const Parties& parties, Weighing how) {
    switch (*limbs_for(parties)) {
        case 2: return quota_value<Limbs<2>>(parties, how);
        case 4: return quota_value<Limbs<4>>(parties, how);
        default: return quota_value<Limbs<16>>(parties, how);
    }
}

Parties in_lowest_terms(const Quota& term, std::vector<std::int64_t> gains) {
    std::int64_t common = 0;
    for (const Quota::Party& party : term.parties) common = std::gcd(common, party.strength);
    Parties out{1 + (term.threshold - 1) / common, {}, std::move(gains)};  // rounded up
    for (const Quota::Party& party : term.parties) out.strengths.push_back(party.strength / common);
    return out;
}

base::Error counts_too_far(const Quota& term) {
    const std::size_t count = term.parties.size();
    return too_costly(
        fmt::format("{} 名参与者、门槛 {}：超过 {} 名时，人数乘门槛（约去公约数后）过大或收益过细，"
                    "无法精确计算",
                    count, term.threshold, kSetsMax),
        fmt::format("{} players and a threshold of {}: with over {} players, players times "
                    "threshold (common factors removed) is too large or the gains are too fine for "
                    "an exact value",
                    count, term.threshold, kSetsMax));
}

Wide strength_of_all(const Quota& term) {
    Wide out = 0;
    for (const Quota::Party& party : term.parties) out += party.strength;
    return out;
}

}  // namespace

Result<Done> add_value(const Quota& term, Weighing how, DividedSums& sums) {
    if (strength_of_all(term) < term.threshold || term.parties.empty()) return Done{};
    std::vector<Rational>& shares = sums.over(1);
    if (term.threshold <= 0) {
        for (const Quota::Party& party : term.parties)
            shares[std::size_t(party.player)] += party.gain;
        return Done{};
    }
    std::vector<Rational> gains;
    gains.reserve(term.parties.size());
    for (const Quota::Party& party : term.parties) gains.push_back(party.gain);
    const Result<Steps> steps = in_steps(gains);
    const bool few = term.parties.size() <= std::size_t(kSetsMax);
    if (!steps && !few) return counts_too_far(term);
    if (steps) {
        const Parties parties = in_lowest_terms(term, steps->numbers);
        if (countable(parties)) {
            const std::vector<Rational> value = quota_value(parties, how);
            for (std::size_t k = 0; k < value.size(); ++k)
                shares[std::size_t(term.parties[k].player)] += value[k] * steps->unit;
            return Done{};
        }
    }
    if (!few) return counts_too_far(term);
    add_value_by_table(term, how, sums);
    return Done{};
}

}  // namespace hanse::games
