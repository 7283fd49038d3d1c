// SPDX-License-Identifier: GPL-3.0-or-later
// How sure is a finding of unfairness? Several norms must agree, and the inputs may be off.
// model.md D.3.
//
//     robust      every norm gives r the same sign, and the median is at least tau from 0
//     interval    r rises with B and K* and falls with K and B*: put the worst ends in, then the best
//
// Equal division is shown as a reference, never as a norm.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// What a norm gives every member; money, one each.
struct Norm {
    std::string name;  // "shapley", "nucleolus", "proportional" …
    Amounts benefit, cost;
};

struct Consensus {
    base::Rational min, median, max;  // of r over the norms; of an even number, half way
    bool sign_agreement = false;      // all above 0, all below, or all 0
    bool robust = false;
};

struct NormConsensus {
    std::vector<Amounts> r;  // by norm, then by member
    std::vector<Consensus> members;
};

/// @param benefit, cost  what members actually got and paid; money, one each, none negative.
/// @param norms          at least one.
/// @return invalid_input for negative numbers and lists of other lengths.
/// Source: model.md D.3 (D); D-05.
base::Result<NormConsensus> norm_consensus(std::span<const base::Rational> benefit,
                                           std::span<const base::Rational> cost,
                                           std::span<const Norm> norms,
                                           const base::Rational& tau = {1, 10});

/// What is known of a member's money; nothing below 0. Not known at all: Interval().
struct PositionRange {
    base::Interval benefit, benefit_norm, cost, cost_norm;
};

/// Every r that is possible, and no other: from -1 to 1 at most.
base::Interval r_interval(const PositionRange& range);

/// value × (1 - error) to value × (1 + error). @param value  not negative. @param error  0 to 1.
base::Interval give_or_take(const base::Rational& value, const base::Rational& error);

enum class Conclusion { inconclusive, over_paid, under_paid };

/// Over-paid only if all of the interval is above tau, under-paid only if all is below -tau.
/// @param r  with both ends.
Conclusion conclusion(const base::Interval& r, const base::Rational& tau = {1, 10});

}  // namespace hanse::sharing
