// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/fit.hpp"

#include <algorithm>

namespace hanse::assess {

using base::Rational;
using knowledge::Form;
using knowledge::ObjectiveId;

namespace {

// model.md E.6: what counts as a candidate, how many are usual (paper: 2 到 3 个), how much fit an
// easier form is worth.
const Rational kCandidateMin(1, 2);
constexpr std::size_t kUsual = 3;
const Rational kReplaceWithin(1, 10);

std::optional<Rational> fit_of(const FitInputs& inputs, std::size_t i) {
    if (inputs.circle_size[i] == std::size_t{0}) return Rational(0);
    if (inputs.need[i] && inputs.need[i]->is_zero()) return Rational(0);
    if (!inputs.circle_size[i] || !inputs.need[i] || inputs.members == 0) return std::nullopt;
    return Rational(static_cast<std::int64_t>(*inputs.circle_size[i]),
                    static_cast<std::int64_t>(inputs.members)) *
           *inputs.need[i];
}

class Choice {
public:
    Choice(const FitInputs& inputs, ObjectiveFit& into) : inputs_(inputs), into_(into) {
        for (const ObjectiveId objective : knowledge::kAllObjectives)
            if (fit(objective) >= kCandidateMin) later_.push_back(objective);
        std::stable_sort(later_.begin(), later_.end(),
                         [&](ObjectiveId a, ObjectiveId b) { return fit(b) < fit(a); });
        const auto usual =
            later_.begin() + static_cast<std::ptrdiff_t>(std::min(kUsual, later_.size()));
        into_.recommended.assign(later_.begin(), usual);
        later_.erase(later_.begin(), usual);
    }

    void resolve() {
        if (!conflict(into_.recommended)) return;
        const auto weakest = weakest_form();
        for (const ObjectiveId other : later_) {
            std::vector<ObjectiveId> changed = into_.recommended;
            changed[weakest] = other;
            const ObjectiveId out = into_.recommended[weakest];
            if (conflict(changed) || fit(out) - fit(other) > kReplaceWithin) continue;
            into_.replaced = {out, other};
            into_.recommended = std::move(changed);
            break;
        }
        into_.architecture_conflict = conflict(into_.recommended);
    }

private:
    Rational fit(ObjectiveId objective) const {
        return into_.fit[static_cast<std::size_t>(objective)].value_or(0);
    }
    Form form(ObjectiveId objective) const {
        return inputs_.form[static_cast<std::size_t>(objective)];
    }

    bool conflict(const std::vector<ObjectiveId>& objectives) const {
        const auto has = [&](Form wanted) {
            return std::any_of(objectives.begin(), objectives.end(),
                               [&](ObjectiveId objective) { return form(objective) == wanted; });
        };
        return has(Form::vertical) && has(Form::horizontal);
    }

    /// Position of the lowest fit among those whose form matters; they stand by falling fit, so it
    /// is the last.
    std::size_t weakest_form() const {
        std::size_t weakest = 0;
        for (std::size_t i = 0; i < into_.recommended.size(); ++i)
            if (form(into_.recommended[i]) != Form::any) weakest = i;
        return weakest;
    }

    const FitInputs& inputs_;
    ObjectiveFit& into_;
    std::vector<ObjectiveId> later_;  // candidates behind the usual number, best first
};

}  // namespace

ObjectiveFit objective_fit(const FitInputs& inputs) {
    ObjectiveFit out;
    for (std::size_t i = 0; i < knowledge::kObjectives; ++i) out.fit[i] = fit_of(inputs, i);
    Choice(inputs, out).resolve();
    return out;
}

}  // namespace hanse::assess
