// SPDX-License-Identifier: GPL-3.0-or-later
// What does the alliance really do? Scores of the six objectives from observed behaviour (model.md
// F.2).
//
//     score(o) = gate(o) × (1 − Π over its features (1 − weight × value))           noisy-or
//
// More evidence can only raise a score. A feature that is not known counts 0 at the low end of the
// score and 1 at the high end, so that nothing is concluded from silence.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::assess {

/// What is left of a score where the architecture is not met (model.md F.2): behaviour outweighs
/// form.
inline const base::Rational kMismatchFactor{85, 100};

struct ObservedFeature {
    std::string id;        // "f01"
    base::Interval value;  // within [0, 1]; open ends are 0 and 1
};

/// What one feature adds to one objective, for display.
struct Contribution {
    std::string feature;
    base::Rational weight;
    base::Interval value;  // [0, 1] if nothing is known
};

struct ObjectiveScore {
    knowledge::ObjectiveId objective = knowledge::ObjectiveId::jd;
    base::Interval score;  // low end: unknown counts 0; high end: unknown counts 1
    base::Rational
        point;  // on known evidence; the gate lowers it only if the architecture is surely not met
    base::Truth architecture_met = base::Truth::unknown;
    std::vector<Contribution> contributions;  // in the order of the rule file
};

/// @param architecture_met  as check_architecture() finds it.
ObjectiveScore objective_score(const knowledge::Objective& objective,
                               std::span<const ObservedFeature> observed,
                               base::Truth architecture_met);

using Scores = std::array<base::Rational, knowledge::kObjectives>;

struct Activity {
    knowledge::ObjectiveSet active;    // low end at least 0.60
    knowledge::ObjectiveSet emerging;  // low end from 0.35 to below 0.60
    knowledge::ObjectiveSet undeclared_active;
    knowledge::ObjectiveSet declared_inactive;  // high end below 0.35
};

/// @param low, high  the same list twice reads exact scores.
Activity activity(const Scores& low, const Scores& high, knowledge::ObjectiveSet declared);

/// Distance between what is done and what is declared, 0 none to 1 total (目标漂移): total
/// variation between the scores (those below 0.35 dropped) and equal weights on the declared
/// objectives.
/// @return nothing if nothing is declared, or nothing reaches 0.35: there is nothing to compare.
std::optional<base::Rational> drift(const Scores& scores, knowledge::ObjectiveSet declared);

/// Drift of 0.4 and more.
bool drift_alarm(const std::optional<base::Rational>& drift);

struct Inference {
    std::array<ObjectiveScore, knowledge::kObjectives> scores;
    Activity activity;                    // by low and high ends
    std::optional<base::Rational> drift;  // of the point scores
    bool alarm = false;
};

/// @param objectives  all six, in the paper's order.
Inference infer(std::span<const knowledge::Objective> objectives,
                std::span<const ObservedFeature> observed,
                const std::array<base::Truth, knowledge::kObjectives>& architecture_met,
                knowledge::ObjectiveSet declared);

}  // namespace hanse::assess
