// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/essential_patents.hpp"

#include <cmath>
#include <vector>

#include "hanse/base/contract.hpp"
#include "hanse/market/lambert.hpp"
#include "hanse/market/logit_market.hpp"

namespace hanse::market {

namespace {

/// ln(1 + e^x) without overflow.
double log_one_plus_exp(double x) {
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

}  // namespace

EssentialPrices essential_prices(std::size_t owners, double scale, std::span<const double> net) {
    base::expects(owners > 0 && scale > 0 && !net.empty(), "owners, a scale and products");
    std::vector<double> utilities;
    for (const double value : net) utilities.push_back(value / scale);
    const double log_e = log_sum_exp(utilities), n = double(owners);
    const auto surplus = [&](double total) {
        return scale * log_one_plus_exp(log_e - total / scale);
    };
    EssentialPrices out;
    out.each_independent = scale * (1 + lambert_w_of_exp(log_e + std::log(n) - n) / n);
    out.total_independent = n * out.each_independent;
    out.total_pool = scale * (1 + lambert_w_of_exp(log_e - 1));
    out.surplus_independent = surplus(out.total_independent);
    out.surplus_pool = surplus(out.total_pool);
    return out;
}

}  // namespace hanse::market
