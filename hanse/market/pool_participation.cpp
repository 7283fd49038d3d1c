// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/pool_participation.hpp"

#include <cstdint>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Rational;

namespace {

/// What each of N setters earns.
Rational setter_profit(std::size_t setters) {
    const Rational margin(1, std::int64_t(setters) + 1);
    return margin * margin;
}

}  // namespace

Participation pool_participation(std::size_t owners) {
    base::expects(owners >= 1, "somebody owns a patent");
    Participation out;
    for (std::size_t k = 1; k <= owners; ++k) {
        const Rational profit = setter_profit(owners - k + 1);
        out.member.push_back(profit / Rational(std::int64_t(k)));
        if (k < owners) out.outsider.push_back(profit);
    }
    for (std::size_t k = 1; k < owners; ++k)
        out.outsider_gain.push_back(out.outsider[k - 1] - out.member[k]);
    for (std::size_t k = 1; k <= owners; ++k) {
        const bool nobody_leaves = k == 1 || out.outsider_gain[k - 2] <= Rational(0);
        const bool nobody_joins = k == owners || out.outsider_gain[k - 1] >= Rational(0);
        if (nobody_leaves && nobody_joins) out.stable_sizes.push_back(k);
    }
    return out;
}

}  // namespace hanse::market
