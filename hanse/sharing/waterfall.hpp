// SPDX-License-Identifier: GPL-3.0-or-later
// What a won case brings, from top to bottom (维权收入分配): model.md C.4.4.
//
//     1  advances are paid back, in proportion, up to all of them
//     2  the alliance keeps a fee of the rest
//     3  a reserve is set aside from what then remains
//     4  the net goes to the members by weights: Shapley, perhaps mixed with others
//
// Advances are costs of those who paid them; who never advances and always collects shows up in the
// diagnosis (fairness.hpp).
#pragma once

#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct Recovery {
    base::Rational gross;                      // money
    std::span<const base::Rational> advances;  // money, one a member
    base::Rational fee;                        // part of what remains after the advances, 0 to 1
    base::Rational reserve_rate;               // part of what remains after the fee, 0 to 1
    std::span<const base::Rational> weights;   // one a member, unit-free
};

/// Everything together is the gross.
struct Waterfall {
    Amounts reimbursed;
    base::Rational alliance_fee;
    base::Rational reserve;
    base::Rational net;
    Amounts distributed;  // adds up to the net
};

/// @return invalid_input for negative numbers, rates above 1, lists of other lengths, and weights
///         that are all 0.
/// Source: model.md C.4.4 (D); C-21.
base::Result<Waterfall> recovery_waterfall(const Recovery& recovery);

}  // namespace hanse::sharing
