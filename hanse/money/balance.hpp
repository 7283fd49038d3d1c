// SPDX-License-Identifier: Apache-2.0
// Balance: sums of money, one for each currency, never mixed.
//
// Money is one currency; a Balance is several. Its sums are exact and cannot grow too large.
#pragma once

#include <map>
#include <string>

#include "hanse/base/rational.hpp"
#include "hanse/money/money.hpp"

namespace hanse::money {

/// Currencies by the letters of their codes.
struct ByCode {
    bool operator()(const Currency& a, const Currency& b) const { return a.code() < b.code(); }
};

class Balance {
public:
    void add(const Money& amount);

    /// Every currency whose sum is not zero, in whole units.
    const std::map<Currency, base::Rational, ByCode>& units() const { return units_; }
    /// In whole units; 0 for a currency that was never added.
    base::Rational units(Currency currency) const;
    bool is_zero() const { return units_.empty(); }
    /// "12.34 CNY, -5 USD"; "0" if all sums are zero.
    std::string text() const;
    friend bool operator==(const Balance&, const Balance&) = default;

private:
    std::map<Currency, base::Rational, ByCode> units_;
};

}  // namespace hanse::money
