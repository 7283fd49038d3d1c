// SPDX-License-Identifier: GPL-3.0-or-later
// Objectives by their codes, in and out. Inside the calc floor only.
#pragma once

#include <optional>
#include <span>

#include "hanse/base/value.hpp"
#include "hanse/calc/inputs.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::calc {

std::optional<knowledge::ObjectiveId> read_objective(const Input& in);
/// A list of codes.
knowledge::ObjectiveSet read_objectives(const Input& in);

base::Value codes_of(std::span<const knowledge::ObjectiveId> objectives);
base::Value codes_of(knowledge::ObjectiveSet objectives);

}  // namespace hanse::calc
