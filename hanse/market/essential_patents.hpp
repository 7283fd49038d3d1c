// SPDX-License-Identifier: Apache-2.0
// Logit prices where every product needs every patent: no search, one formula (model.md A.4,
// `logit_essential_closed_form`).
#pragma once

#include <cstddef>
#include <span>

namespace hanse::market {

struct EssentialPrices {
    double each_independent = 0;                       // CNY per unit, of each of n owners
    double total_independent = 0;                      // n times that
    double total_pool = 0;                             // of all owners acting as one
    double surplus_independent = 0, surplus_pool = 0;  // of users, CNY per user and year
};

/// p = μ(1 + W(n·E·e^-n)/n) and the pool's μ(1 + W(E/e)), with E = Σ e^(net/μ).
/// @param owners  n, at least 1, of one patent each.
/// @param scale   μ, CNY, above 0.
/// @param net     value less cost of each product, CNY; at least one.
/// Error: relative, about 1e-15 · max(1, largest net / μ).
/// Source: model.md A.4; the framework is Quint's (2014).
EssentialPrices essential_prices(std::size_t owners, double scale, std::span<const double> net);

}  // namespace hanse::market
