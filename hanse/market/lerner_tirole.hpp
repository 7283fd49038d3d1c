// SPDX-License-Identifier: Apache-2.0
// Equal patents of any relation, from perfect complements to perfect substitutes: does a pool of
// all raise the price, and would independent licensing undo it? (model.md A.3)
//
// A user gets θ + V(m) from m of the n patents, θ uniform on [θ_lo, θ_hi]. Alone, an owner is held
// back by users who give up the technology (demand margin p̂) or drop just this patent (competition
// margin z). Independent licensing changes the pool's price exactly when the pool would have raised
// it: a screen that needs no knowledge of the patents.
// Source: Lerner & Tirole, "Efficient patent pools", American Economic Review 94 (2004); formulas
// derived anew.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::market {

/// CNY throughout.
struct SymmetricPatents {
    std::vector<std::optional<base::Rational>>
        value;  // V(0) … V(n); nothing: unusable with so few. V(n) is there
    base::Rational taste_low, taste_high;  // θ_lo < θ_hi
};

enum class Margin { demand, competition };
enum class PoolVerdict { lowers_price, changes_nothing, raises_price };

/// What users pay for all n patents, how many of them buy (a ratio), and what they keep (CNY per
/// user).
struct SymmetricOutcome {
    base::Rational total, demand, consumer_surplus;
};

struct SymmetricScreen {
    base::Rational demand_margin_price;                      // p̂
    std::optional<base::Rational> competition_margin_price;  // z; nothing: no smaller set works
    Margin binding = Margin::demand;  // the smaller; demand where they are equal
    SymmetricOutcome independent, pool, pool_with_independent_licensing;
    bool independent_licensing_matters = false;
    PoolVerdict verdict = PoolVerdict::changes_nothing;
};

/// @return nothing if nobody would use even free patents: θ_hi + V(n) is not above 0.
std::optional<SymmetricScreen> symmetric_screen(const SymmetricPatents& patents);

}  // namespace hanse::market
