// SPDX-License-Identifier: Apache-2.0
// One pool under five rules of licensing, each an equilibrium of the same logit market (model.md
// A.4).
//
//     R0  independent    every owner alone
//     R1  bundle_only    the pool sells its patents as one, and not otherwise
//     R2  unbundled      the pool prices its patents jointly and sells them one by one
//     R3a, R3b capped    every owner alone again, but no pool patent above a cap: its price under R2, or its
//                        part of the bundle price of R1
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "hanse/market/logit_equilibrium.hpp"

namespace hanse::market {

using PriceCaps = std::vector<std::optional<double>>;  // one per patent, CNY; nothing: free

struct Pool {
    std::vector<std::size_t> patents;  // at least one, each once
};

struct RegimeOutcome {
    std::vector<std::optional<double>>
        price;                           // CNY, one per patent; nothing: in the bundle only, or in
                                         // no product at all
    std::optional<double> bundle_price;  // R1 only
    PriceCaps caps;                      // R3 only
    LogitDemand demand;                  // under R1 without income
    std::vector<double>
        owner_income;           // CNY per year, by owner; under R1 empty: shared by agreement
    double pool_income = 0;     // of the pool's patents
    double members_income = 0;  // of all patents of owners with a patent in the pool
    LogitEquilibrium search;    // how it was found; under R1 of the market with the bundle
};

RegimeOutcome independent(const LogitMarket& market, const Pool& pool);
RegimeOutcome bundle_only(const LogitMarket& market, const Pool& pool);
RegimeOutcome unbundled(const LogitMarket& market, const Pool& pool);
RegimeOutcome capped(const LogitMarket& market, const Pool& pool, PriceCaps caps);

/// R3a. @param joint  the outcome of unbundled().
PriceCaps caps_at_unbundled_prices(const Pool& pool, const RegimeOutcome& joint);
/// R3b. @param rule    the pool's sharing rule: one part per patent of the pool, adding up to 1.
/// Source: the idea of Boutin, "Screening for good patent pools through price caps on individual
/// licenses", AEJ: Microeconomics 8 (2016).
PriceCaps caps_by_sharing_rule(const LogitMarket& market, const Pool& pool,
                               const RegimeOutcome& bundle, const std::vector<double>& rule);
std::vector<double> equal_parts(const Pool& pool);

}  // namespace hanse::market
