// SPDX-License-Identifier: Apache-2.0
// Student's t: how far the mean of a few independent batches may be from the truth.
#pragma once

#include <cstdint>

namespace hanse::games {

/// The t with P(|T| ≤ t) = confidence.
/// @param freedom     degrees of freedom, at least 1; beyond 1,000 it is taken as 1,000 (t is then
///                    too large by less than a thousandth).
/// @param confidence  above 0, below 1.
double student_quantile(int freedom, double confidence);

/// Mean, variance and kurtosis of numbers that come one at a time.
/// Source: Pébay, "Formulas for Robust, One-Pass Parallel Computation" (2008).
class Moments {
public:
    void add(double x);

    std::int64_t count() const { return count_; }
    double mean() const { return mean_; }
    /// The variance of the mean, estimated. @return 0 for fewer than two numbers.
    double variance_of_mean() const;

    /// What the variance is worth as an estimate. A few rare, large numbers say little about it: their
    /// kurtosis k leaves 2 count / (k - 1) degrees of freedom (Satterthwaite), at most count - 1.
    int freedom() const;

private:
    std::int64_t count_ = 0;
    double mean_ = 0, second_ = 0, third_ = 0, fourth_ = 0;  // sums of powers of x - mean
};

}  // namespace hanse::games
