// SPDX-License-Identifier: Apache-2.0
// A market for products that need patents, with logit demand (model.md A.4).
//
// Product k costs its user c_k + R_k, where R_k is the sum of the royalties of the patents in it.
// Of all users a share q_k takes product k, and the rest nothing:
//
//     q_k = e^((v_k - c_k - R_k)/μ) / (1 + Σ_l e^((v_l - c_l - R_l)/μ))
//
// Doubles, as model.md 0.2 allows here. Every exponential is taken relative to the largest, so that
// no scale overflows.
// Source: Quint, "Pooling with essential and nonessential patents", AEJ: Microeconomics 6 (2014).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hanse::market {

struct LogitProduct {
    double value = 0;                  // v, CNY
    double cost = 0;                   // c, CNY
    std::vector<std::size_t> patents;  // needed by it; each once
};

/// Patents are 0 … owners.size() - 1.
struct LogitMarket {
    double scale = 1;  // μ, CNY, above 0: how far tastes differ
    double size = 1;   // M, users per year
    std::vector<LogitProduct> products;
    std::vector<std::size_t> owners;  // one per patent

    std::size_t patents() const { return owners.size(); }
};

/// What users do at given prices.
struct LogitDemand {
    std::vector<double> royalty;  // R, CNY, one per product
    std::vector<double> share;    // q, one per product; with nobody's share they add up to 1
    double consumer_surplus = 0;  // M·μ·ln(1 + Σ e^…), CNY per year
    std::vector<double> income;   // M·p_j·Σ_{k∋j} q_k, CNY per year, one per patent
};

/// @param price  CNY per unit, one per patent.
LogitDemand logit_demand(const LogitMarket& market, std::span<const double> price);

/// ln Σ e^x, without overflow; -∞ of nothing.
double log_sum_exp(std::span<const double> exponents);

/// Values so many scales apart that every share rounds to 0 or 1: prices still stand, but the model
/// no longer says much.
bool scale_is_tiny(const LogitMarket& market);

}  // namespace hanse::market
