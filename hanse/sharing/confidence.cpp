// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/confidence.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/fairness.hpp"

namespace hanse::sharing {

using base::Interval;
using base::Rational;
using base::Result;

namespace {

Result<base::Done> check(std::span<const Rational> benefit, std::span<const Rational> cost,
                         std::span<const Norm> norms, const Rational& tau) {
    Checks checks;
    checks.not_negative("benefit", benefit)
        .one_each("cost", cost.size(), benefit.size())
        .not_negative("cost", cost)
        .not_negative("tau", tau)
        .that(!norms.empty(), "norms", "至少一种基准", "at least one norm expected");
    for (const Norm& norm : norms)
        checks.one_each("norms." + norm.name + ".benefit", norm.benefit.size(), benefit.size())
            .not_negative("norms." + norm.name + ".benefit", norm.benefit)
            .one_each("norms." + norm.name + ".cost", norm.cost.size(), benefit.size())
            .not_negative("norms." + norm.name + ".cost", norm.cost);
    return checks.verdict();
}

/// @param r  one a norm.
Consensus consensus(Amounts r, const Rational& tau) {
    std::sort(r.begin(), r.end());
    const std::size_t half = r.size() / 2;
    Consensus out{r.front(), r.size() % 2 == 1 ? r[half] : (r[half - 1] + r[half]) / 2, r.back()};
    out.sign_agreement = out.min > 0 || out.max < 0 || (out.min.is_zero() && out.max.is_zero());
    out.robust = out.sign_agreement && max(out.median, -out.median) >= tau;
    return out;
}

Rational least(const Interval& range) { return max(0, range.low().value_or(0)); }

}  // namespace

Result<NormConsensus> norm_consensus(std::span<const Rational> benefit,
                                     std::span<const Rational> cost, std::span<const Norm> norms,
                                     const Rational& tau) {
    HANSE_CHECK(check(benefit, cost, norms, tau));
    NormConsensus out;
    for (const Norm& norm : norms) {
        Amounts r;
        for (std::size_t i = 0; i < benefit.size(); ++i)
            r.push_back(fairness_index({benefit[i], norm.benefit[i], cost[i], norm.cost[i]}));
        out.r.push_back(std::move(r));
    }
    for (std::size_t i = 0; i < benefit.size(); ++i) {
        Amounts by_norm;
        for (const Amounts& r : out.r) by_norm.push_back(r[i]);
        out.members.push_back(consensus(std::move(by_norm), tau));
    }
    return out;
}

Interval r_interval(const PositionRange& range) {
    // Where an end is open, r tends to -1 or 1: the open number outgrows the three others.
    Rational low = -1, high = 1;
    if (range.benefit_norm.high() && range.cost.high())
        low = fairness_index({least(range.benefit), *range.benefit_norm.high(), *range.cost.high(),
                              least(range.cost_norm)});
    if (range.benefit.high() && range.cost_norm.high())
        high = fairness_index({*range.benefit.high(), least(range.benefit_norm), least(range.cost),
                               *range.cost_norm.high()});
    return {low, high};
}

Interval give_or_take(const Rational& value, const Rational& error) {
    base::expects(value >= 0 && error >= 0 && error <= 1, "money, and an error from 0 to 1");
    return {value * (1 - error), value * (1 + error)};
}

Conclusion conclusion(const Interval& r, const Rational& tau) {
    base::expects(r.low() && r.high(), "an interval with both ends");
    if (*r.low() > tau) return Conclusion::over_paid;
    return *r.high() < -tau ? Conclusion::under_paid : Conclusion::inconclusive;
}

}  // namespace hanse::sharing
