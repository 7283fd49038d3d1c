// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/evaluation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::assess {

using base::Rational;
using base::Result;

namespace {

// Saaty's random index for n = 1 … 10 (model.md G.3).
constexpr std::array<double, 10> kRandomIndex{0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
constexpr double kConsistent = 0.1;
constexpr double kPrecision = 1e-15;
constexpr int kRoundsMax = 10000;

using Matrix = std::vector<std::vector<double>>;

void normalise(std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight /= sum;
}

std::vector<double> times(const Matrix& matrix, const std::vector<double>& vector) {
    std::vector<double> out;
    for (const auto& row : matrix)
        out.push_back(std::inner_product(row.begin(), row.end(), vector.begin(), 0.0));
    return out;
}

std::vector<double> principal_eigenvector(const Matrix& matrix) {
    std::vector<double> weights(matrix.size(), 1.0 / static_cast<double>(matrix.size()));
    for (int round = 0; round < kRoundsMax; ++round) {
        std::vector<double> next = times(matrix, weights);
        normalise(next);
        double change = 0;
        for (std::size_t i = 0; i < next.size(); ++i)
            change = std::max(change, std::abs(next[i] - weights[i]));
        weights = std::move(next);
        if (change < kPrecision) break;
    }
    return weights;
}

Result<Matrix> checked(const Comparisons& comparisons) {
    const std::size_t n = comparisons.size();
    if (n < 1 || n > kRandomIndex.size())
        return base::invalid({}, fmt::format("判断矩阵应为 1 至 10 阶，现为 {} 阶", n),
                             fmt::format("a matrix of 1 to 10 rows expected, found {}", n));
    Matrix out(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (comparisons[i].size() != n)
            return base::invalid({}, fmt::format("判断矩阵第 {} 行应有 {} 项", i, n),
                                 fmt::format("row {} of the matrix should have {} entries", i, n));
        for (std::size_t j = 0; j < n; ++j) {
            const Rational& entry = comparisons[i][j];
            if (entry <= Rational(0) || (j < i && entry * comparisons[j][i] != Rational(1)) ||
                (i == j && entry != Rational(1)))
                return base::invalid(
                    {}, fmt::format("判断矩阵第 {} 行第 {} 列应为正数，且与对称位置互为倒数", i, j),
                    fmt::format("entry {}, {} of the matrix should be positive and the reciprocal "
                                "of its mirror",
                                i, j));
            out[i].push_back(entry.approximate());
        }
    }
    return out;
}

}  // namespace

Result<AhpWeights> ahp(const Comparisons& comparisons) {
    HANSE_TRY(matrix, checked(comparisons));
    const auto n = static_cast<double>(matrix.size());
    AhpWeights out{.weights = principal_eigenvector(matrix)};
    const std::vector<double> image = times(matrix, out.weights);
    for (std::size_t i = 0; i < image.size(); ++i) out.lambda_max += image[i] / out.weights[i] / n;
    const double random_index = kRandomIndex[matrix.size() - 1];
    if (matrix.size() > 1) out.consistency_index = (out.lambda_max - n) / (n - 1);
    if (random_index > 0) out.consistency_ratio = out.consistency_index / random_index;
    out.consistent = out.consistency_ratio < kConsistent;
    for (const auto& row : matrix) {
        double logs = 0;
        for (const double entry : row) logs += std::log(entry);
        out.geometric_mean_weights.push_back(std::exp(logs / n));
    }
    normalise(out.geometric_mean_weights);
    return out;
}

Comparisons default_comparisons() {
    const Rational half(1, 2), third(1, 3), quarter(1, 4);
    return {{1, half, 2, 1, 3, half},
            {2, 1, 3, 2, 4, 1},
            {half, third, 1, half, 2, third},
            {1, half, 2, 1, 3, half},
            {third, quarter, half, third, 1, quarter},
            {2, 1, 3, 2, 4, 1}};
}

StageScore stage_weighted_score(std::span<const double> weights,
                                std::span<const double> multipliers,
                                std::span<const double> scores) {
    base::expects(weights.size() == multipliers.size() && weights.size() == scores.size(),
                  "one weight, multiplier and score per dimension");
    StageScore out;
    for (std::size_t i = 0; i < weights.size(); ++i)
        out.weights.push_back(weights[i] * multipliers[i]);
    normalise(out.weights);
    out.score = std::inner_product(out.weights.begin(), out.weights.end(), scores.begin(), 0.0);
    return out;
}

Rational indicator_score(const Rational& x, const Rational& floor, const Rational& target) {
    base::expects(floor != target, "a target that differs from the floor");
    return Rational(100) * max(0, min(1, (x - floor) / (target - floor)));
}

Rational soft_score(std::span<const SoftCondition> conditions) {
    Rational weights, sum;
    for (const SoftCondition& condition : conditions) {
        weights += condition.weight;
        sum += condition.weight * condition.score;
    }
    base::expects(Rational(0) < weights, "conditions of positive weight");
    return sum / weights;
}

namespace {

// model.md G.4: A from 85, B from 70, C from 60; a fall of more than 5 calls for improvement; two
// years below 60 end it.
constexpr int kBandA = 85, kBandB = 70, kBandC = 60, kFallMax = 5;

Band band_of(const Rational& score) {
    if (score >= Rational(kBandA)) return Band::a;
    if (score >= Rational(kBandB)) return Band::b;
    return score >= Rational(kBandC) ? Band::c : Band::d;
}

}  // namespace

FollowUp follow_up(std::span<const Rational> scores) {
    base::expects(!scores.empty(), "at least one yearly score");
    FollowUp out{.band = band_of(scores.back())};
    const bool first = scores.size() == 1;
    if (!first) out.trend = scores.back() - scores[scores.size() - 2];
    if (out.band == Band::d) {
        const bool again = !first && band_of(scores[scores.size() - 2]) == Band::d;
        out.action = again ? FollowUpAction::remove : FollowUpAction::suspend;
    } else if (out.band == Band::c || (out.trend && *out.trend < Rational(-kFallMax))) {
        out.action = FollowUpAction::improve;
    }
    return out;
}

}  // namespace hanse::assess
