// SPDX-License-Identifier: GPL-3.0-or-later
// Which objectives would fit this alliance? (model.md E.6)
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::assess {

/// One value per objective, in the paper's order.
template <class T>
using PerObjective = std::array<T, knowledge::kObjectives>;

struct FitInputs {
    std::size_t members = 0;
    PerObjective<std::optional<std::size_t>>
        circle_size;  // members in the circle that satisfies it; 0: there is none
    PerObjective<std::optional<base::Rational>> need;  // 0 to 1
    PerObjective<knowledge::Form> form{};
};

struct ObjectiveFit {
    PerObjective<std::optional<base::Rational>>
        fit;  // share of members in the circle × need; nothing if one is unknown
    std::vector<knowledge::ObjectiveId> recommended;  // at most three, best first
    /// The first gave way to the second, to spare the alliance a hybrid architecture.
    std::optional<std::pair<knowledge::ObjectiveId, knowledge::ObjectiveId>> replaced;
    bool architecture_conflict =
        false;  // the recommended ones still join a vertical with a horizontal form:
                // circles are needed
};

ObjectiveFit objective_fit(const FitInputs& inputs);

}  // namespace hanse::assess
