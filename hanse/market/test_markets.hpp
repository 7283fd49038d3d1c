// SPDX-License-Identifier: Apache-2.0
// The logit markets of model.md's examples, and invented ones. For tests of this floor only.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/market/logit_market.hpp"

namespace hanse::market {

/// Values, bundles and owners as in the records; no costs, scale and size 1.
inline LogitMarket plain_market(const std::vector<double>& values,
                                const std::vector<std::vector<std::size_t>>& bundles,
                                std::vector<std::size_t> owners) {
    LogitMarket out{.owners = std::move(owners)};
    for (std::size_t k = 0; k < values.size(); ++k)
        out.products.push_back({values[k], 0, bundles[k]});
    return out;
}

/// One essential patent and two that replace each other.
inline LogitMarket substitutes_market() {
    return plain_market({2, 2}, {{0, 1}, {0, 2}}, {0, 1, 2});
}

/// Patents 0 and 1 are complements, and their pool harms users.
inline LogitMarket warning_market() {
    return plain_market({3.7, 3.7, 3.2}, {{0, 1, 2}, {0}, {2}}, {0, 1, 2});
}

/// Two to four patents of their own owners, one to five products of random needs.
inline LogitMarket random_market(std::uint32_t seed) {
    std::uint64_t state = seed;
    const auto roll = [&state](std::size_t sides) {
        // Steele, Lea & Flood, "Fast splittable pseudorandom number generators" (2014)
        std::uint64_t z = state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return std::size_t((z ^ (z >> 31)) % sides);
    };
    LogitMarket out;
    const std::size_t patents = 2 + roll(3), products = 1 + roll(5);
    for (std::size_t j = 0; j < patents; ++j) out.owners.push_back(j);
    for (std::size_t k = 0; k < products; ++k) {
        LogitProduct product{.value = 0.1 * double(5 + roll(36)), .cost = 0.1 * double(roll(5))};
        const std::size_t mask = 1 + roll((std::size_t{1} << patents) - 1);
        for (std::size_t j = 0; j < patents; ++j)
            if ((mask >> j) % 2 == 1) product.patents.push_back(j);
        out.products.push_back(std::move(product));
    }
    return out;
}

}  // namespace hanse::market
