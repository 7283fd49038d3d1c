// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_split.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace hanse::market {

namespace {

using Numbers = std::vector<double>;

/// What one product pays to the unit, and for which of its patents.
struct Payment {
    std::vector<std::size_t> patents;
    double amount = 0;
};

std::vector<Payment> payments(const LogitMarket& market, std::span<const std::size_t> units,
                              std::size_t unit, std::span<const double> price) {
    std::vector<Payment> out;
    for (const LogitProduct& product : market.products) {
        Payment payment;
        for (const std::size_t j : product.patents)
            if (units[j] == unit) payment.patents.push_back(j), payment.amount += price[j];
        if (!payment.patents.empty()) out.push_back(std::move(payment));
    }
    return out;
}

/// Takes multiples of `row` from the rows below it until they have nothing in its column.
void eliminate(std::vector<Numbers>& rows, std::size_t row, std::size_t column) {
    for (std::size_t r = row + 1; r < rows.size(); ++r) {
        const double factor = rows[r][column] / rows[row][column];
        for (std::size_t c = column; c < rows[r].size(); ++c) rows[r][c] -= factor * rows[row][c];
    }
}

/// Which payment is for which patent, 0 or 1; a column for each patent that there is one for.
std::vector<Numbers> incidence(const std::vector<Payment>& all) {
    std::map<std::size_t, std::size_t> column;
    for (const Payment& payment : all)
        for (const std::size_t j : payment.patents) column.emplace(j, column.size());
    std::vector<Numbers> rows(all.size(), Numbers(column.size(), 0));
    for (std::size_t r = 0; r < all.size(); ++r)
        for (const std::size_t j : all[r].patents) rows[r][column[j]] = 1;
    return rows;
}

/// Whether the payments, as equations, have at most one solution: as many independent ones as
/// patents.
bool fixes_prices(const std::vector<Payment>& all) {
    constexpr double kZero = 1e-9;  // pivots are the largest there are, and 0 and 1 at first
    std::vector<Numbers> rows = incidence(all);
    const std::size_t patents = rows.empty() ? 0 : rows.front().size();
    if (patents <= 1) return true;
    std::size_t rank = 0;
    for (std::size_t column = 0; column < patents && rank < rows.size(); ++column) {
        const auto pivot = std::max_element(rows.begin() + std::ptrdiff_t(rank), rows.end(),
                                            [&](const Numbers& a, const Numbers& b) {
                                                return std::abs(a[column]) < std::abs(b[column]);
                                            });
        if (std::abs((*pivot)[column]) < kZero) continue;
        std::iter_swap(rows.begin() + std::ptrdiff_t(rank), pivot);
        eliminate(rows, rank, column);
        ++rank;
    }
    return rank == patents;
}

double above_zero(double x) { return std::max(0.0, x); }

/// The δ at which Σ max(0, level + δ) is `amount`.
double level_shift(Numbers levels, double amount) {
    std::sort(levels.begin(), levels.end(), std::greater<>());
    double sum = 0, shift = 0;
    for (std::size_t n = 0; n < levels.size(); ++n) {
        sum += levels[n];
        const double trial = (amount - sum) / double(n + 1);
        if (levels[n] + trial < 0) break;  // this one and those below stay at 0
        shift = trial;
    }
    return shift;
}

/// One round: every payment in turn is met exactly. @return the largest miss met on the way.
double meet_each(const std::vector<Payment>& all, Numbers& level) {
    double miss = 0;
    for (const Payment& payment : all) {
        Numbers levels;
        double paid = 0;
        for (const std::size_t j : payment.patents)
            levels.push_back(level[j]), paid += above_zero(level[j]);
        const double shift = level_shift(std::move(levels), payment.amount);
        for (const std::size_t j : payment.patents) level[j] += shift;
        miss = std::max(miss, std::abs(paid - payment.amount));
    }
    return miss;
}

}  // namespace

PriceSplit smallest_split(const LogitMarket& market, std::span<const std::size_t> units,
                          std::size_t unit, std::span<const double> price) {
    constexpr double kMiss = 1e-13;
    constexpr int kRoundsMax = 10'000;
    PriceSplit out{.price = Numbers(price.begin(), price.end())};
    const std::vector<Payment> all = payments(market, units, unit, price);
    out.unique = fixes_prices(all);
    if (out.unique) return out;

    double largest = 0;
    for (const Payment& payment : all) largest = std::max(largest, payment.amount);
    Numbers level(price.size(), 0);
    for (int round = 0; round < kRoundsMax; ++round)
        if (meet_each(all, level) <= kMiss * largest) break;
    for (const Payment& payment : all)
        for (const std::size_t j : payment.patents) out.price[j] = above_zero(level[j]);
    return out;
}

}  // namespace hanse::market
