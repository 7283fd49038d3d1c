// SPDX-License-Identifier: Apache-2.0
// Bounds of the terms that are written as sets, strengths and volumes.
#include <algorithm>

#include "hanse/games/core/closure_builder.hpp"
#include "hanse/games/numerics/wide.hpp"

namespace hanse::games {

using base::Rational;

namespace {

bool contains(const Players& larger, const Players& smaller) {
    return std::ranges::includes(larger, smaller);
}

/// The bundles that may still hold, without those who are in; none of them holds another.
std::vector<Players> left_of(const std::vector<Players>& bundles, const ClosureBuilder& builder) {
    std::vector<Players> left;
    for (const Players& bundle : bundles) {
        const bool lost = std::ranges::any_of(
            bundle, [&](int player) { return !builder.open(player) && !builder.in(player); });
        if (!lost) left.push_back(builder.open_among(bundle));
    }
    std::ranges::stable_sort(left, {}, &Players::size);
    std::vector<Players> out;
    for (Players& bundle : left)
        if (std::ranges::none_of(out, [&](const Players& b) { return contains(bundle, b); }))
            out.push_back(std::move(bundle));
    return out;
}

Players common_to(const std::vector<Players>& bundles) {
    Players out = bundles.front();
    for (const Players& bundle : bundles)
        std::erase_if(out, [&](int player) { return !std::ranges::binary_search(bundle, player); });
    return out;
}

/// A cost if any bundle holds: at least the cost of the bundles of one.
bool add_cost(ClosureBuilder& builder, const Rational& cost, const std::vector<Players>& bundles) {
    Closure::Cost singles{cost, {}};
    for (const Players& bundle : bundles)
        if (bundle.size() == 1) singles.players.push_back(bundle[0]);
    const bool all = singles.players.size() == bundles.size();
    if (!singles.players.empty()) builder.closure.costs.push_back(std::move(singles));
    return all;
}

}  // namespace

bool ClosureBuilder::add(const Dnf& term) {
    const std::vector<Players> bundles = left_of(term.bundles, *this);
    if (bundles.empty() || term.value.is_zero()) return true;
    if (bundles.front().empty()) {
        closure.constant += term.value;
        return true;
    }
    if (term.value < 0) return add_cost(*this, -term.value, bundles);
    if (lean == Lean::to_everybody && bundles.size() > 1)
        add(term.value, common_to(bundles));
    else
        for (const Players& bundle : bundles) add(term.value, bundle);
    return bundles.size() == 1;
}

namespace {

/// A quota seen by the open parties: who must come, and whether they are enough.
struct Threshold {
    Rational gain;  // of those who are in
    std::vector<Quota::Party> open;
    Players must;
    bool met = false, out_of_reach = false, enough = false;
};

Threshold threshold_of(const Quota& term, const ClosureBuilder& builder) {
    Threshold out;
    Wide missing = term.threshold;
    Wide all = 0;
    for (const Quota::Party& party : term.parties) {
        if (builder.in(party.player)) out.gain += party.gain, missing -= party.strength;
        if (builder.open(party.player)) out.open.push_back(party), all += party.strength;
    }
    Wide of_must = 0;
    for (const Quota::Party& party : out.open) {
        if (all - party.strength >= missing) continue;
        out.must.push_back(party.player);
        of_must += party.strength;
    }
    std::ranges::sort(out.must);
    out.met = missing <= 0;
    out.out_of_reach = all < missing;
    out.enough = of_must >= missing;
    return out;
}

}  // namespace

/// Those who must come are needed for every gain; their own gains come with them.
bool ClosureBuilder::add(const Quota& term) {
    Threshold quota = threshold_of(term, *this);
    if (quota.out_of_reach) return true;
    if (quota.met) quota.must.clear();
    bool exact = quota.met || quota.enough;
    Rational together = quota.gain;
    for (const Quota::Party& party : quota.open) {
        Players needed = quota.must;
        const auto place = std::ranges::lower_bound(needed, party.player);
        if (place != needed.end() && *place == party.player) {
            together += party.gain;
            continue;
        }
        needed.insert(place, party.player);
        const bool fits = party.gain >= 0 || (exact && needed.size() == 1);
        if (fits) add(party.gain, std::move(needed));
        exact = exact && fits;
    }
    const bool fits = together >= 0 || (exact && quota.must.size() <= 1);
    if (fits) add(together, quota.must);
    return exact && fits;
}

namespace {

constexpr std::size_t kTriplesOf = 120;  // players: 280,840 triples

struct Volumes {
    Rational in, all;
    std::vector<Entry> open;
};

void add_squares(ClosureBuilder& builder, const Rational& rate, const Volumes& volumes) {
    for (std::size_t i = 0; i < volumes.open.size(); ++i) {
        const auto& [player, q] = volumes.open[i];
        builder.add(rate * q * (2 * volumes.in + q), {player});
        for (std::size_t j = 0; j < i && rate > 0; ++j)
            builder.add(2 * rate * q * volumes.open[j].amount, {volumes.open[j].player, player});
    }
    builder.add(rate * volumes.in * volumes.in, {});
}

void add_cubes(ClosureBuilder& builder, const Rational& rate, const Volumes& volumes) {
    const Rational& base = volumes.in;
    for (std::size_t i = 0; i < volumes.open.size(); ++i) {
        const auto& [player, q] = volumes.open[i];
        builder.add(rate * q * (3 * base * (base + q) + q * q), {player});
        for (std::size_t j = 0; j < i && rate > 0; ++j) {
            const auto& [second, p] = volumes.open[j];
            builder.add(3 * rate * q * p * (2 * base + q + p), {second, player});
            for (std::size_t k = 0; k < j; ++k)
                builder.add(6 * rate * q * p * volumes.open[k].amount,
                            {volumes.open[k].player, second, player});
        }
    }
    builder.add(rate * base * base * base, {});
}

}  // namespace

/// A square or cube of a sum, multiplied out. A negative rate keeps what one alone brings only.
bool ClosureBuilder::add(const Power& term) {
    Volumes volumes;
    for (const Entry& volume : term.volumes) {
        volumes.all += volume.amount;
        if (in(volume.player)) volumes.in += volume.amount;
        if (open(volume.player) && volume.amount > 0) volumes.open.push_back(volume);
    }
    std::ranges::sort(volumes.open, {}, &Entry::player);
    const bool too_many = term.rate > 0 && volumes.open.size() > kTriplesOf;
    if (term.exponent == 2 && !too_many)
        add_cubes(*this, term.rate / volumes.all / volumes.all, volumes);
    else  // a square; or a cube that is no more than the square, as Q <= Q(all)
        add_squares(*this, term.rate / volumes.all, volumes);
    return term.rate >= 0 && (term.exponent == 1 || !too_many);
}

}  // namespace hanse::games
