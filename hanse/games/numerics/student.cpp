// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/student.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hanse/base/contract.hpp"

namespace hanse::games {

namespace {

/// P(|T| ≤ t). Source: Abramowitz & Stegun, 26.7.3 and 26.7.4.
double student_within(int freedom, double t) {
    const double angle = std::atan(t / std::sqrt(freedom));
    const double sine = std::sin(angle), cosine = std::cos(angle);
    const bool odd = freedom % 2 == 1;
    double term = odd ? cosine : 1, sum = 0;
    for (int k = odd ? 1 : 0; k < freedom - 1; k += 2) {
        sum += term;
        term *= cosine * cosine * (k + 1) / (k + 2);
    }
    return odd ? 2 / std::numbers::pi * (angle + sine * sum) : sine * sum;
}

}  // namespace

double student_quantile(int freedom, double confidence) {
    constexpr int kFreedomMax = 1000;
    base::expects(freedom >= 1 && confidence > 0 && confidence < 1, "a quantile that exists");
    freedom = std::min(freedom, kFreedomMax);
    double low = 0, high = 1;
    while (student_within(freedom, high) < confidence) high *= 2;
    for (int round = 0; round < 60; ++round) {
        const double middle = (low + high) / 2;
        (student_within(freedom, middle) < confidence ? low : high) = middle;
    }
    return high;
}

void Moments::add(double x) {
    const auto before = static_cast<double>(count_++);
    const auto n = static_cast<double>(count_);
    const double step = (x - mean_) / n;
    const double spread = step * step * n * before;
    mean_ += step;
    fourth_ +=
        spread * step * step * (n * n - 3 * n + 3) + 6 * step * step * second_ - 4 * step * third_;
    third_ += spread * step * (n - 2) - 3 * step * second_;
    second_ += spread;
}

double Moments::variance_of_mean() const {
    if (count_ < 2) return 0;
    return second_ / static_cast<double>(count_ - 1) / static_cast<double>(count_);
}

int Moments::freedom() const {
    const auto most = static_cast<int>(std::min<std::int64_t>(count_ - 1, 1'000'000));
    if (most < 2 || second_ <= 0) return std::max(1, most);
    const double kurtosis = static_cast<double>(count_) * fourth_ / (second_ * second_);
    const double freedom = 2 * static_cast<double>(count_) / std::max(kurtosis - 1, 1e-9);
    return static_cast<int>(std::clamp(freedom, 1.0, static_cast<double>(most)));
}

}  // namespace hanse::games
