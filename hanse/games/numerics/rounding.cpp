// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/rounding.hpp"

#include <algorithm>
#include <numeric>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;

namespace {

/// A share rounded towards minus infinity, or up, and how far it lies from there: 0 ≤ lost < 1.
struct Rounded {
    std::int64_t units;
    Rational lost;
};

Rounded rounded(const Rational& exact, bool up) {
    const Rational whole = up ? -(-exact).floor() : exact.floor();
    const auto units = whole.to_int64();
    base::expects(units.has_value(), "a share that fits 64 bits");
    return {*units, up ? whole - exact : exact - whole};
}

}  // namespace

std::vector<std::int64_t> whole_parts(std::span<const Rational> exact, std::int64_t total) {
    const bool up = total < 0;
    std::vector<std::int64_t> units;
    std::vector<Rational> lost;
    Rational left = total;
    for (const Rational& share : exact) {
        Rounded part = rounded(share, up);
        units.push_back(part.units);
        lost.push_back(std::move(part.lost));
        left -= Rational(part.units);
    }
    if (up) left = -left;
    base::expects(left >= 0 && left <= Rational(std::int64_t(exact.size())),
                  "exact shares that add up to the total");
    std::vector<std::size_t> order(exact.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t k = 0; k < std::size_t(*left.to_int64()); ++k) units[order[k]] += up ? -1 : 1;
    return units;
}

}  // namespace hanse::games
