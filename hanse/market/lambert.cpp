// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/lambert.hpp"

#include <cmath>

namespace hanse::market {

namespace {

constexpr double kTiny = -36;  // below, W(y) = y to the last bit
constexpr int kStepsMax = 30;  // a stop for rounding only

/// At most W(y): y / (1 + y) for small y, L - ln L for large ones.
double from_below(double log_y) {
    if (log_y > 1) return log_y - std::log(log_y);
    return 1 / (1 + std::exp(-log_y));
}

}  // namespace

double lambert_w_of_exp(double log_y) {
    if (log_y < kTiny) return std::exp(log_y);
    double w = from_below(log_y);
    for (int step = 0; step < kStepsMax; ++step) {
        const double next = w * (1 + log_y - std::log(w)) / (1 + w);
        if (!(next > w)) break;  // arrived: below the root every step climbs
        w = next;
    }
    return w;
}

}  // namespace hanse::market
