// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/split.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "hanse/base/contract.hpp"

namespace hanse::money {

using base::Rational;

namespace {

struct Rounded {
    std::int64_t units;
    Rational lost;  // 0 ≤ lost < 1
};

Rounded round_down(const Rational& exact) {
    const Rational down = exact.floor();
    const auto units = down.to_int64();
    base::expects(units.has_value(), "a part that fits 64 bits");
    return {*units, exact - down};
}

/// @param total  not negative.
std::vector<std::int64_t> share_out(std::span<const Rational> exact, std::int64_t total) {
    std::vector<std::int64_t> units(exact.size());
    std::vector<Rational> lost(exact.size());
    Rational left(total);
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const Rounded part = round_down(exact[i]);
        units[i] = part.units, lost[i] = part.lost;
        left -= Rational(part.units);
    }
    base::expects(left >= 0 && left <= Rational(std::int64_t(exact.size())),
                  "exact parts that add up to the total");
    std::vector<std::size_t> order(exact.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t i = 0; i < std::size_t(*left.to_int64()); ++i) ++units[order[i]];
    return units;
}

}  // namespace

std::vector<std::int64_t> round_to_total(std::span<const Rational> exact_units,
                                         std::int64_t total) {
    if (total >= 0) return share_out(exact_units, total);
    base::expects(total != std::numeric_limits<std::int64_t>::min(),
                  "a total that has an opposite");
    std::vector<Rational> turned;  // a loss is shared like a gain
    for (const Rational& part : exact_units) turned.push_back(-part);
    std::vector<std::int64_t> units = share_out(turned, -total);
    for (std::int64_t& part : units) part = -part;
    return units;
}

std::vector<Money> split(Money total, std::span<const Rational> weights) {
    Rational sum;
    for (const Rational& weight : weights) {
        base::expects(weight >= 0, "weights that are not negative");
        sum += weight;
    }
    base::expects(!sum.is_zero(), "a weight above zero");
    std::vector<Rational> exact;
    for (const Rational& weight : weights) exact.push_back(Rational(total.minor()) * weight / sum);
    std::vector<Money> parts;
    for (const std::int64_t units : round_to_total(exact, total.minor()))
        parts.emplace_back(units, total.currency());
    return parts;
}

}  // namespace hanse::money
