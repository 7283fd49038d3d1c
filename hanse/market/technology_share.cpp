// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/technology_share.hpp"

#include <algorithm>

namespace hanse::market {

using base::Interval;
using base::Rational;

std::optional<Interval> technology_share(std::span<const FieldProduct> products,
                                         std::size_t technology) {
    Rational with, all;
    bool open_with = false, open_without = false;  // unknown sales on one side, on the other
    for (const FieldProduct& product : products) {
        const auto& embodied = product.technologies;
        const bool has = std::find(embodied.begin(), embodied.end(), technology) != embodied.end();
        if (!product.units) (has ? open_with : open_without) = true;
        all += product.units.value_or(0);
        if (has) with += product.units.value_or(0);
    }
    const bool sales = all > Rational(0);
    if (!sales && !open_with && !open_without) return std::nullopt;
    // Without known sales a share of 1 needs products with it, a share of 0 products without.
    const Rational known = sales ? with / all : Rational(open_without ? 0 : 1);
    const Rational known_high = sales ? with / all : Rational(open_with ? 1 : 0);
    return Interval(open_without ? Rational(0) : known, open_with ? Rational(1) : known_high);
}

}  // namespace hanse::market
