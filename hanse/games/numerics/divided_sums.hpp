// SPDX-License-Identifier: Apache-2.0
// DividedSums: sums of amounts, each divided by something, with the division done last.
//
// Adding fractions of unlike denominators is slow; adding whole amounts is not. Amounts that share a
// divisor are therefore added first, one sum a player, and divided once.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

/// The sum of many fractions, added in pairs: the long denominators come last and seldom.
base::Rational sum_in_pairs(std::span<const base::Rational> numbers);

/// Whole amounts, one a player, to be divided by a whole number from 1 to 2^61.
struct DividedRow {
    std::int64_t divisor;
    const std::vector<std::int64_t>* amounts;
};

/// One number a player: what the rows come to, each divided, together.
/// @param rows  each with an amount for every player; a player's amounts, without sign, add up to
///              less than 2^63.
/// Cost: a few nanoseconds an amount, and one fraction for every few rows.
std::vector<base::Rational> totals(std::span<const DividedRow> rows, int players);

class DividedSums {
public:
    explicit DividedSums(int players) : players_(players) {}

    /// One sum a player, to add to, of amounts to be divided by `divisor`.
    /// @param divisor  not zero.
    std::vector<base::Rational>& over(const base::Rational& divisor);

    /// How many different divisors there are.
    std::size_t divisors() const { return sums_.size(); }

    /// One number a player.
    std::vector<base::Rational> totals() const;

private:
    int players_;
    std::map<base::Rational, std::vector<base::Rational>> sums_;
};

}  // namespace hanse::games
