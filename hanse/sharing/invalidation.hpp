// SPDX-License-Identifier: GPL-3.0-or-later
// Invalidating a patent that blocks everybody (无效他人专利): a public good, also for outsiders.
// model.md C.3.4.
//
//     worth it      iff Σ benefits >= cost
//     Lindahl       cost × benefit / Σ benefits
//     pays alone    benefit >= cost: then the small can ride on the great (Olson & Zeckhauser 1966, V)
//     pivotal       without its benefit it would not be worth it
#pragma once

#include <optional>
#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct PublicGood {
    bool efficient = false;
    std::optional<Amounts> lindahl;  // one each; nothing if it is not worth its cost
    games::Players unilateral_providers;
    base::Rational net_gain;  // benefits less cost; may be below 0
    games::Players pivotal;   // nobody, if it is not worth its cost
};

/// @param cost, benefits  money; benefits one each, of outsiders too; none negative.
/// Source: model.md C.3.4; C-17.
base::Result<PublicGood> invalidation(const base::Rational& cost,
                                      std::span<const base::Rational> benefits);

/// What came of pledges that are refunded unless they reach the cost together.
struct Pledges {
    bool reached = false;
    Amounts paid;           // the pledges, or nothing
    base::Rational beyond;  // pledged more than needed; the charter says what becomes of it
};

/// Source: Bagnoli & Lipman, "Provision of Public Goods: Fully Implementing the Core through Private
/// Contributions" (1989, V).
base::Result<Pledges> conditional_pledges(const base::Rational& cost,
                                          std::span<const base::Rational> pledges);

}  // namespace hanse::sharing
