// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/present_value.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::sharing {

using base::Rational;

Rational present_value_of_one(const Rational& discount, int first, int last) {
    base::expects(discount > -1 && first >= 0 && last <= kYearsMax,
                  "a discount above -1 and years from 0 to kYearsMax");
    const Rational factor = 1 / (1 + discount);
    Rational out, today = 1;
    for (int t = 0; t <= last; ++t) {
        if (t >= first) out += today;
        today *= factor;
    }
    return out;
}

}  // namespace hanse::sharing
