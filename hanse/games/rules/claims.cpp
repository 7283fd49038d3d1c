// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/claims.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;

namespace {

const Rational kHalf(1, 2);

Rational sum(const std::vector<Rational>& parts) {
    return std::accumulate(parts.begin(), parts.end(), Rational());
}

Awards scaled(const std::vector<Rational>& parts, const Rational& factor) {
    Awards out;
    for (const Rational& part : parts) out.push_back(part * factor);
    return out;
}

Awards operator+(Awards left, const Awards& right) {
    for (std::size_t i = 0; i < left.size(); ++i) left[i] += right[i];
    return left;
}

Awards operator-(Awards left, const Awards& right) {
    for (std::size_t i = 0; i < left.size(); ++i) left[i] -= right[i];
    return left;
}

/// To each the level, but at least the floor and at most the cap: the awards that add up to `amount`.
/// @param amount  from the sum of the floors to the sum of the caps.
Awards levelled(Rational amount, const std::vector<Rational>& floors,
                const std::vector<Rational>& caps) {
    std::vector<std::pair<Rational, int>>
        bends;  // where one more, or one less, rises with the level
    for (const Rational& floor : floors) bends.emplace_back(floor, 1);
    for (const Rational& cap : caps) bends.emplace_back(cap, -1);
    std::ranges::sort(bends);
    Rational left = amount - sum(floors);
    Rational level;
    int rising = 0;
    for (const auto& [bend, change] : bends) {
        const Rational rise = (bend - level) * Rational(rising);
        if (rising > 0 && rise >= left) {
            level += left / Rational(rising);
            break;
        }
        left -= rise, level = bend, rising += change;
    }
    Awards out;
    for (std::size_t i = 0; i < caps.size(); ++i)
        out.push_back(max(floors[i], min(level, caps[i])));
    return out;
}

/// Equal awards of `amount`, to none more than its cap.
Awards equal_awards(const Rational& amount, const std::vector<Rational>& caps) {
    return levelled(amount, std::vector<Rational>(caps.size()), caps);
}

Awards equal_losses(const Rational& amount, const std::vector<Rational>& claims) {
    return claims - equal_awards(sum(claims) - amount, claims);
}

/// `amount` in proportion to `claims`; nothing to anybody if there are no claims.
Awards in_proportion(const Rational& amount, const std::vector<Rational>& claims) {
    const Rational total = sum(claims);
    return scaled(claims, total.is_zero() ? Rational() : amount / total);
}

/// Up to where claims of several people must overlap when they are laid out with least overlap: the
/// t of O'Neill, with sum of max(0, claim − t) = estate − t.
/// @param claims  ascending, none above the estate.
Rational overlap_until(const Rational& estate, const std::vector<Rational>& claims) {
    if (claims.back() == estate) return estate;
    Rational top = claims.back();
    for (std::size_t above = 2; above <= claims.size(); ++above) {
        top += claims[claims.size() - above];
        const Rational until = (top - estate) / Rational(std::int64_t(above) - 1);
        if (above == claims.size() || until >= claims[claims.size() - above - 1]) return until;
    }
    base::expects(false, "claims above the estate");
    return estate;
}

}  // namespace

Claims::Claims(Rational estate, std::vector<Rational> claims, Rational total)
    : estate_(std::move(estate)), claims_(std::move(claims)), total_(std::move(total)) {}

base::Result<Claims> Claims::create(Rational estate, std::vector<Rational> claims) {
    if (claims.empty())
        return base::invalid({}, "没有任何债权；至少需要一项", "no claims; at least one is needed");
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (claims[i] < 0)
            return base::invalid(
                {}, fmt::format("第 {} 项债权为负：{}；应不小于 0", i + 1, claims[i].decimal()),
                fmt::format("claim {} is negative: {}; it should be at least 0", i + 1,
                            claims[i].decimal()));
    Rational total = sum(claims);
    if (estate < 0 || estate > total)
        return base::invalid(
            {},
            fmt::format("待分总额为 {}；应在 0 与债权总额 {} 之间", estate.decimal(),
                        total.decimal()),
            fmt::format("the estate is {}; it should be between 0 and the sum of the claims, {}",
                        estate.decimal(), total.decimal()));
    return Claims(std::move(estate), std::move(claims), std::move(total));
}

Awards proportional(const Claims& problem) {
    return in_proportion(problem.estate(), problem.claims());
}

Awards adjusted_proportional(const Claims& problem) {
    Awards rights;
    for (const Rational& claim : problem.claims())
        rights.push_back(max(0, problem.estate() - (problem.total() - claim)));
    const Rational rest = problem.estate() - sum(rights);
    Awards open = problem.claims() - rights;
    for (Rational& claim : open) claim = min(claim, rest);
    return rights + in_proportion(rest, open);
}

Awards constrained_equal_awards(const Claims& problem) {
    return equal_awards(problem.estate(), problem.claims());
}

Awards constrained_equal_losses(const Claims& problem) {
    return equal_losses(problem.estate(), problem.claims());
}

Awards tal(const Claims& problem, const Rational& theta) {
    base::expects(theta >= 0 && theta <= 1, "a theta from 0 to 1");
    const Awards first = scaled(problem.claims(), theta);
    const Rational rest = problem.estate() - sum(first);
    if (rest <= 0) return equal_awards(problem.estate(), first);
    return first + equal_losses(rest, problem.claims() - first);
}

Awards talmud(const Claims& problem) { return tal(problem, kHalf); }

Awards reverse_talmud(const Claims& problem) {
    const Awards half = scaled(problem.claims(), kHalf);
    const Rational rest = problem.estate() - sum(half);
    if (rest <= 0) return equal_losses(problem.estate(), half);
    return half + equal_awards(rest, half);
}

Awards piniles(const Claims& problem) {
    const Awards half = scaled(problem.claims(), kHalf);
    const Rational rest = problem.estate() - sum(half);
    if (rest <= 0) return equal_awards(problem.estate(), half);
    return half + equal_awards(rest, half);
}

Awards constrained_egalitarian(const Claims& problem) {
    const Awards half = scaled(problem.claims(), kHalf);
    if (problem.estate() <= sum(half)) return equal_awards(problem.estate(), half);
    return levelled(problem.estate(), half, problem.claims());
}

Awards minimal_overlap(const Claims& problem) {
    const int n = problem.claimants();
    std::vector<std::size_t> order(std::size_t(n), 0);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return problem.claims()[a] < problem.claims()[b];
    });
    std::vector<Rational> ascending;
    for (const std::size_t i : order)
        ascending.push_back(min(problem.claims()[i], problem.estate()));
    const Rational until = overlap_until(problem.estate(), ascending);

    Awards out(order.size());
    Rational shared, reached;  // what each who claims beyond `reached` has got so far
    for (std::size_t k = 0; k < order.size(); ++k) {
        const Rational end = min(ascending[k], until);
        shared += (end - reached) / Rational(n - int(k));
        reached = end;
        out[order[k]] = shared + max(0, ascending[k] - until);
    }
    return out;
}

Awards alpha_min(const Claims& problem) {
    const Rational n(problem.claimants());
    const Rational smallest = std::ranges::min(problem.claims());
    const Awards base(problem.claims().size(), min(smallest, problem.estate() / n));
    return base + in_proportion(problem.estate() - sum(base), problem.claims() - base);
}

Awards average_of_equal_awards_and_losses(const Claims& problem) {
    return scaled(constrained_equal_awards(problem) + constrained_equal_losses(problem), kHalf);
}

}  // namespace hanse::games
