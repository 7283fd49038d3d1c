// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/balance.hpp"

namespace hanse::money {

void Balance::add(const Money& amount) {
    base::Rational& sum = units_[amount.currency()];
    sum += amount.units();
    if (sum.is_zero()) units_.erase(amount.currency());
}

base::Rational Balance::units(Currency currency) const {
    const auto found = units_.find(currency);
    return found == units_.end() ? base::Rational() : found->second;
}

std::string Balance::text() const {
    std::string out;
    for (const auto& [currency, sum] : units_)
        out += (out.empty() ? "" : ", ") + sum.decimal() + " " + std::string(currency.code());
    return out.empty() ? "0" : out;
}

}  // namespace hanse::money
