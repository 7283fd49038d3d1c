// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/logit_market.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hanse/base/contract.hpp"

namespace hanse::market {

namespace {

constexpr double kScalesApart = 700;  // e^700 is near the largest double

/// ln of the total weight, the outside option (weight 1) included.
double log_total(std::vector<double> utilities) {
    utilities.push_back(0);
    return log_sum_exp(utilities);
}

}  // namespace

double log_sum_exp(std::span<const double> exponents) {
    if (exponents.empty()) return -std::numeric_limits<double>::infinity();
    const double top = *std::max_element(exponents.begin(), exponents.end());
    if (std::isinf(top)) return top;
    double sum = 0;
    for (const double x : exponents) sum += std::exp(x - top);
    return top + std::log(sum);
}

bool scale_is_tiny(const LogitMarket& market) {
    return std::any_of(market.products.begin(), market.products.end(), [&](const LogitProduct& k) {
        return std::abs(k.value - k.cost) > kScalesApart * market.scale;
    });
}

LogitDemand logit_demand(const LogitMarket& market, std::span<const double> price) {
    base::expects(price.size() == market.patents(), "one price for each patent");
    LogitDemand out;
    std::vector<double> utilities;
    for (const LogitProduct& product : market.products) {
        double royalty = 0;
        for (const std::size_t j : product.patents) royalty += price[j];
        out.royalty.push_back(royalty);
        utilities.push_back((product.value - product.cost - royalty) / market.scale);
    }
    const double total = log_total(utilities);
    out.consumer_surplus = market.size * market.scale * total;
    out.income.assign(market.patents(), 0);
    for (std::size_t k = 0; k < utilities.size(); ++k) {
        out.share.push_back(std::exp(utilities[k] - total));
        for (const std::size_t j : market.products[k].patents)
            out.income[j] += market.size * out.share[k] * price[j];
    }
    return out;
}

}  // namespace hanse::market
