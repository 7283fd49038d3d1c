// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/inference.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;
using base::Truth;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

namespace {

// Parameters of model.md F.2: expert defaults, to be fitted one day.
const Rational kActive(60, 100);
const Rational kEmerging(35, 100);
const Rational kDriftAlarm(4, 10);

Interval value_of(std::span<const ObservedFeature> observed, const std::string& id) {
    const auto at = std::find_if(observed.begin(), observed.end(),
                                 [&](const ObservedFeature& feature) { return feature.id == id; });
    const Interval known = at == observed.end() ? Interval() : at->value;
    return {max(known.low().value_or(0), 0), min(known.high().value_or(1), 1)};
}

Rational noisy_or(const std::vector<Contribution>& contributions, bool high) {
    Rational none(1);
    for (const Contribution& part : contributions)
        none *= Rational(1) - part.weight * (high ? *part.value.high() : *part.value.low());
    return Rational(1) - none;
}

}  // namespace

ObjectiveScore objective_score(const knowledge::Objective& objective,
                               std::span<const ObservedFeature> observed, Truth architecture_met) {
    ObjectiveScore out{.objective = objective.id, .architecture_met = architecture_met};
    for (const knowledge::EvidenceWeight& evidence : objective.evidence)
        out.contributions.push_back(
            {evidence.feature, evidence.weight, value_of(observed, evidence.feature)});
    const Rational low = noisy_or(out.contributions, false),
                   high = noisy_or(out.contributions, true);
    out.point = architecture_met == Truth::no ? low * kMismatchFactor : low;
    out.score = Interval(architecture_met == Truth::yes ? low : low * kMismatchFactor,
                         architecture_met == Truth::no ? high * kMismatchFactor : high);
    return out;
}

Activity activity(const Scores& low, const Scores& high, ObjectiveSet declared) {
    Activity out;
    for (const ObjectiveId objective : knowledge::kAllObjectives) {
        const auto i = static_cast<std::size_t>(objective);
        const bool active = low[i] >= kActive;
        if (active) out.active.add(objective);
        if (!active && low[i] >= kEmerging) out.emerging.add(objective);
        if (active && !declared.has(objective)) out.undeclared_active.add(objective);
        if (declared.has(objective) && high[i] < kEmerging) out.declared_inactive.add(objective);
    }
    return out;
}

std::optional<Rational> drift(const Scores& scores, ObjectiveSet declared) {
    Rational sum;
    for (const Rational& score : scores)
        if (score >= kEmerging) sum += score;
    if (sum.is_zero() || declared.empty()) return std::nullopt;
    const Rational each(1, static_cast<std::int64_t>(declared.size()));
    Rational distance;
    for (const ObjectiveId objective : knowledge::kAllObjectives) {
        const Rational& score = scores[static_cast<std::size_t>(objective)];
        const Rational done = score >= kEmerging ? score / sum : Rational(0);
        const Rational said = declared.has(objective) ? each : Rational(0);
        distance += done < said ? said - done : done - said;
    }
    return distance / 2;
}

bool drift_alarm(const std::optional<Rational>& drift) { return drift && *drift >= kDriftAlarm; }

Inference infer(std::span<const knowledge::Objective> objectives,
                std::span<const ObservedFeature> observed,
                const std::array<Truth, knowledge::kObjectives>& architecture_met,
                ObjectiveSet declared) {
    base::expects(objectives.size() == knowledge::kObjectives, "all six objectives");
    Inference out;
    Scores low, high, point;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        out.scores[i] = objective_score(objectives[i], observed, architecture_met[i]);
        low[i] = *out.scores[i].score.low();
        high[i] = *out.scores[i].score.high();
        point[i] = out.scores[i].point;
    }
    out.activity = activity(low, high, declared);
    out.drift = drift(point, declared);
    out.alarm = drift_alarm(out.drift);
    return out;
}

}  // namespace hanse::assess
