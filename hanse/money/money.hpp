// SPDX-License-Identifier: Apache-2.0
// Money: a whole number of minor units (fen, cents) of one currency.
//
// Sums are exact and checked. Adding two currencies is a bug, not a conversion, and so is a sum
// that does not fit: both throw ContractViolation. Nothing here rounds unless its name says so.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/contract.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/money/currency.hpp"

namespace hanse::money {

class Money {
public:
    /// @param minor  any but the lowest int64, so that what is owed can always be turned around.
    Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {
        base::expects(minor != std::numeric_limits<std::int64_t>::min(),
                      "an amount that has an opposite");
    }

    /// Reads "12.34 CNY" or "3000000000 CNY".
    /// @return nothing for anything else: an unknown currency, half a minor unit, more than int64
    /// holds.
    static std::optional<Money> parse(std::string_view text);
    /// @param units  in whole units (yuan). @return nothing if that is not a whole number of minor
    /// units, or too large.
    static std::optional<Money> exactly(const base::Rational& units, Currency currency);
    /// The nearest amount, halves away from zero. @return nothing if it is too large.
    static std::optional<Money> nearest(const base::Rational& units, Currency currency);

    std::int64_t minor() const { return minor_; }
    Currency currency() const { return currency_; }
    /// In whole units: 12.34 CNY is 617/50.
    base::Rational units() const { return {minor_, currency_.minor_per_unit()}; }
    /// "12.34 CNY", as parse() reads it.
    std::string text() const;

    // Each throws ContractViolation for two currencies and for a result that does not fit.
    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b) { return a + -b; }
    friend Money operator-(Money a) { return {-a.minor_, a.currency_}; }
    friend Money operator*(Money a, std::int64_t times);
    Money& operator+=(Money other) { return *this = *this + other; }
    Money& operator-=(Money other) { return *this = *this - other; }
    friend bool operator==(Money, Money) = default;  // 1 CNY and 1 USD are simply different
    friend std::strong_ordering operator<=>(Money a, Money b);

private:
    std::int64_t minor_;
    Currency currency_;
};

}  // namespace hanse::money
