// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_caps.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Rational;

PriceCapOutcome price_caps(const Rational& a, const Rational& g) {
    base::expects(a > Rational(0) && g > Rational(-1) && g < Rational(1),
                  "demand, and less effect across than on itself");
    const auto at = [&](const Rational& price) {
        const Rational quantity = a - (Rational(1) - g) * price;
        return GoodOutcome{price, quantity, price * quantity};
    };
    const Rational alone = a / (Rational(2) - g), joint = a / (Rational(2) - Rational(2) * g);
    return {at(alone), at(joint), at(min(alone, joint))};
}

}  // namespace hanse::market
