// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/pool_remedy.hpp"

#include <algorithm>
#include <cmath>

namespace hanse::market {

namespace {

constexpr double kEqual = 1e-9;

/// Whether a regime and what its caps were taken from have been found.
bool stands(const PoolRemedy& found, Remedy regime) {
    const auto converged = [&](Remedy one) {
        return found.regimes[std::size_t(one)].search.converged;
    };
    if (!converged(regime)) return false;
    if (regime == Remedy::caps_at_unbundled_prices) return converged(Remedy::unbundled);
    if (regime == Remedy::caps_by_sharing_rule) return converged(Remedy::bundle_only);
    return true;
}

std::optional<Remedy> mildest(const LogitMarket& market, const PoolRemedy& found) {
    if (!found.independent.search.converged) return std::nullopt;
    const double before = found.independent.demand.consumer_surplus;
    for (std::size_t r = 0; r < found.regimes.size(); ++r) {
        if (!stands(found, Remedy(r))) return std::nullopt;
        const double after = found.regimes[r].demand.consumer_surplus;
        if (compare(market, before, after) != Change::lower) return Remedy(r);
    }
    return Remedy::no_pool;
}

}  // namespace

Change compare(const LogitMarket& market, double before, double after) {
    const double unit = std::max(market.size * market.scale, std::abs(before));
    if (std::abs(after - before) <= kEqual * unit) return Change::equal;
    return after < before ? Change::lower : Change::higher;
}

PoolRemedy pool_remedy(const LogitMarket& market, const Pool& pool,
                       const std::vector<double>& rule) {
    PoolRemedy out{.independent = independent(market, pool)};
    auto& [bundle, joint, at_joint, by_rule] = out.regimes;
    bundle = bundle_only(market, pool);
    joint = unbundled(market, pool);
    at_joint = capped(market, pool, caps_at_unbundled_prices(pool, joint));
    by_rule = capped(market, pool, caps_by_sharing_rule(market, pool, bundle, rule));
    out.remedy = mildest(market, out);
    if (out.remedy && *out.remedy != Remedy::no_pool)
        out.profitable =
            compare(market, out.independent.members_income,
                    out.regimes[std::size_t(*out.remedy)].members_income) != Change::lower;
    return out;
}

bool vertical_integration_warning(const base::Rational& downstream_share, bool licenses_rivals) {
    return licenses_rivals && downstream_share > base::Rational(3, 10);
}

}  // namespace hanse::market
