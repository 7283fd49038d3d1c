// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/cournot_complements.hpp"

#include <cstdint>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Rational;

std::optional<ComplementPrices> complement_prices(const LinearDemand& demand,
                                                  const Rational& assembly_cost,
                                                  std::span<const Rational> costs,
                                                  std::size_t setters) {
    base::expects(demand.slope > Rational(0) && setters > 0,
                  "demand falls, and somebody sets a price");
    Rational cost;
    for (const Rational& one : costs) cost += one;
    const Rational room = demand.intercept / demand.slope - assembly_cost - cost;
    if (room <= Rational(0)) return std::nullopt;

    const Rational n = std::int64_t(setters);
    ComplementPrices out{.setters = setters, .margin = room / (n + 1)};
    out.royalty = cost + n * out.margin;
    out.price = assembly_cost + out.royalty;
    out.quantity = demand.slope * out.margin;
    out.profit_each = out.quantity * out.margin;
    out.profit_total = n * out.profit_each;
    out.consumer_surplus = out.profit_each / 2;
    return out;
}

}  // namespace hanse::market
