// SPDX-License-Identifier: GPL-3.0-or-later
// Third-party evaluation, project entry and follow-up (model.md G.3, G.4).
//
// Weights from expert comparisons (AHP) are eigenvectors, so they are doubles; all else is exact.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::assess {

/// Row i, column j: how much more dimension i counts than dimension j. matrix[j][i] is its
/// reciprocal.
using Comparisons = std::vector<std::vector<base::Rational>>;

struct AhpWeights {
    std::vector<double> weights;  // principal eigenvector, adding up to 1
    double lambda_max = 0;
    double consistency_index = 0;
    double consistency_ratio = 0;  // below 0.1 the comparisons are consistent enough
    bool consistent = false;
    std::vector<double> geometric_mean_weights;  // for comparison
};

/// @return invalid_input unless the matrix is square, 1 to 10 wide, positive and reciprocal.
/// Source: Saaty, "The Analytic Hierarchy Process" (1980).
base::Result<AhpWeights> ahp(const Comparisons& matrix);

/// The house's own comparisons of 运行管理, 利益保障, 创新活动, 创新绩效, 服务产业, 合规竞争 (model.md G.3).
Comparisons default_comparisons();

struct StageScore {
    std::vector<double> weights;  // after the stage's multipliers, adding up to 1
    double score = 0;
};

/// A young alliance is not punished for lacking results: each stage weighs the dimensions
/// differently.
/// @param weights, multipliers, scores one per dimension; the multipliers not all zero.
StageScore stage_weighted_score(std::span<const double> weights,
                                std::span<const double> multipliers,
                                std::span<const double> scores);

/// 100 × how far x has come from floor to target, kept within 0 to 100; works inverted (floor above
/// target).
/// @param target not equal to floor.
base::Rational indicator_score(const base::Rational& x, const base::Rational& floor,
                               const base::Rational& target);

struct SoftCondition {
    base::Rational weight, score;
};
/// Weighted mean. @param conditions  of positive weight in all.
base::Rational soft_score(std::span<const SoftCondition> conditions);

enum class Band { a, b, c, d };
enum class FollowUpAction { keep, improve, suspend, remove };

struct FollowUp {
    Band band = Band::d;
    std::optional<base::Rational> trend;  // last − previous; nothing in the first year
    FollowUpAction action = FollowUpAction::keep;
};

/// @param scores  one per year, at least one, the last one last.
FollowUp follow_up(std::span<const base::Rational> scores);

}  // namespace hanse::assess
