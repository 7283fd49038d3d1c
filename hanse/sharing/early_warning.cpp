// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/early_warning.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"

namespace hanse::sharing {

using base::Rational;

Threshold threshold(Signal signal) {
    using Worse = Threshold::Worse;
    switch (signal) {
        case Signal::excess_ratio: return {Worse::high, {1, 1000}, {1, 20}};
        case Signal::min_r: return {Worse::low, {-1, 10}, {-1, 4}};
        case Signal::top_cost_share_gap: return {Worse::high, {1, 10}, {1, 4}};
        case Signal::reserve_months: return {Worse::low, 6, 3};
        case Signal::neg_years_top: return {Worse::high, 1, 2};
        case Signal::arrears_ratio: return {Worse::high, {1, 20}, {3, 20}};
    }
    throw base::ContractViolation("a signal of model.md D.8");
}

namespace {

Level level(Signal signal, const Rational& value) {
    const Threshold limits = threshold(signal);
    const auto reached = [&](const Rational& limit) {
        return limits.worse == Threshold::Worse::high ? value >= limit : value <= limit;
    };
    if (reached(limits.red)) return Level::red;
    return reached(limits.amber) ? Level::amber : Level::green;
}

}  // namespace

EarlyWarning early_warning(const PerSignal<Rational>& signals) {
    EarlyWarning out;
    for (std::size_t s = 0; s < kSignals; ++s) {
        const auto signal = static_cast<Signal>(s);
        if (signals[s]) {
            out.levels[s] = level(signal, *signals[s]);
            out.at_least = std::max(out.at_least, *out.levels[s]);
        } else {
            out.missing.push_back(signal);
        }
    }
    if (out.missing.empty() || out.at_least == Level::red) out.overall = out.at_least;
    return out;
}

std::optional<Rational> top_cost_share_gap(std::span<const Rational> actual,
                                           std::span<const Rational> norm) {
    base::expects(actual.size() == norm.size(), "one number a member on both sides");
    const Rational paid = total(actual), due = total(norm);
    if (paid.is_zero() || due.is_zero()) return std::nullopt;
    const auto top =
        static_cast<std::size_t>(std::max_element(actual.begin(), actual.end()) - actual.begin());
    return actual[top] / paid - norm[top] / due;
}

int negative_years(std::span<const Rational> net) {
    int out = 0;
    for (std::size_t i = net.size(); i-- > 0 && net[i] < 0;) ++out;
    return out;
}

}  // namespace hanse::sharing
