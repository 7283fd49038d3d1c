// SPDX-License-Identifier: Apache-2.0
// The mildest set of licensing rules under which a pool does not harm users (model.md A.4,
// `pool_remedy_search`).
//
// Bundle only, unbundled, capped at the joint prices, capped by the sharing rule: the first whose
// consumer surplus is at least that without the pool. If even that one pays its members less than
// no pool at all, it screens: a harmful pool would not be formed under it.
#pragma once

#include <array>
#include <optional>

#include "hanse/base/rational.hpp"
#include "hanse/market/pool_regimes.hpp"

namespace hanse::market {

/// In the order in which they are tried.
enum class Remedy {
    bundle_only,
    unbundled,
    caps_at_unbundled_prices,
    caps_by_sharing_rule,
    no_pool
};

struct PoolRemedy {
    RegimeOutcome independent;
    std::array<RegimeOutcome, 4> regimes;  // by Remedy
    /// Nothing: an equilibrium it rests on was not found, so nothing can be said.
    std::optional<Remedy> remedy;
    std::optional<bool> profitable;  // nothing under no_pool, and where there is no remedy
};

/// @param rule  the pool's sharing rule, as caps_by_sharing_rule() takes it.
/// Surpluses and incomes within 1e-9 (of M·μ, or of themselves if larger) count as equal.
PoolRemedy pool_remedy(const LogitMarket& market, const Pool& pool,
                       const std::vector<double>& rule);

enum class Change { lower, equal, higher };
/// `after` against `before`, both CNY per year in this market, within the tolerance above.
Change compare(const LogitMarket& market, double before, double after);

/// Members that make the products themselves can do harm even with a pool of complements.
/// @param downstream_share  of the members together, in [0, 1].
/// Source: Reisinger & Tarantino, "Patent pools, vertical integration, and downstream competition",
/// RAND Journal of Economics 50 (2019); the bar of 30 % is model.md A.4's.
bool vertical_integration_warning(const base::Rational& downstream_share, bool licenses_rivals);

}  // namespace hanse::market
