// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/proportion.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::sharing {

using base::Rational;
using Numbers = std::span<const Rational>;

Rational total(Numbers amounts) {
    Rational out;
    for (const Rational& amount : amounts) out += amount;
    return out;
}

Amounts in_proportion(const Rational& amount, Numbers weights) {
    const Rational all = total(weights);
    base::expects(!all.is_zero(), "weights that add up to something");
    return times(weights, amount / all);
}

Amounts blended(Numbers first, Numbers second, const Rational& part) {
    return sum(in_proportion(1 - part, first), in_proportion(part, second));
}

Amounts sum(Numbers a, Numbers b) {
    base::expects(a.size() == b.size(), "one number a member on both sides");
    Amounts out;
    for (std::size_t i = 0; i < a.size(); ++i) out.push_back(a[i] + b[i]);
    return out;
}

Amounts difference(Numbers a, Numbers b) { return sum(a, times(b, -1)); }

Amounts times(Numbers a, const Rational& factor) {
    Amounts out;
    for (const Rational& amount : a) out.push_back(amount * factor);
    return out;
}

}  // namespace hanse::sharing
