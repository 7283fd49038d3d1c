// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/lerner_tirole.hpp"

#include <cstdint>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Rational;

namespace {

/// n, V(n), θ_lo and θ_hi under the names of the model.
struct Symbols {
    Rational n, v, lo, hi;
};

std::optional<Rational> competition_margin(const SymmetricPatents& patents, const Symbols& s) {
    std::optional<Rational> z;
    for (std::size_t m = 0; m + 1 < patents.value.size(); ++m) {
        if (!patents.value[m]) continue;
        const Rational drop = (s.v - *patents.value[m]) / (s.n - Rational(std::int64_t(m)));
        z = z ? min(*z, drop) : drop;
    }
    if (z) z = max(0, *z);
    return z;
}

SymmetricOutcome outcome(const Symbols& s, const Rational& total) {
    const Rational x = total - s.v, width = s.hi - s.lo;  // who values it above x buys
    if (x >= s.hi) return {.total = total};
    if (x < s.lo) return {total, 1, (s.hi + s.lo) / 2 - x};
    return {total, (s.hi - x) / width, (s.hi - x) * (s.hi - x) / (Rational(2) * width)};
}

PoolVerdict verdict(const Rational& alone, const Rational& pool) {
    if (pool == alone) return PoolVerdict::changes_nothing;
    return pool < alone ? PoolVerdict::lowers_price : PoolVerdict::raises_price;
}

}  // namespace

std::optional<SymmetricScreen> symmetric_screen(const SymmetricPatents& patents) {
    base::expects(patents.value.size() >= 2 && patents.value.back(),
                  "one patent, and a value of all");
    base::expects(patents.taste_low < patents.taste_high, "tastes differ");
    const Symbols s{Rational(std::int64_t(patents.value.size() - 1)), *patents.value.back(),
                    patents.taste_low, patents.taste_high};
    if (s.hi + s.v <= Rational(0)) return std::nullopt;

    SymmetricScreen out{.demand_margin_price = max((s.hi + s.v) / (s.n + 1), (s.v + s.lo) / s.n)};
    out.competition_margin_price = competition_margin(patents, s);
    const auto& z = out.competition_margin_price;
    out.binding = z && *z < out.demand_margin_price ? Margin::competition : Margin::demand;
    const Rational alone =
        s.n * (out.binding == Margin::competition ? *z : out.demand_margin_price);
    const Rational pool = max((s.hi + s.v) / 2, s.v + s.lo);
    const Rational licensed = z ? min(pool, s.n * *z) : pool;
    out.independent = outcome(s, alone);
    out.pool = outcome(s, pool);
    out.pool_with_independent_licensing = outcome(s, licensed);
    out.independent_licensing_matters = licensed != pool;
    out.verdict = verdict(alone, pool);
    return out;
}

}  // namespace hanse::market
