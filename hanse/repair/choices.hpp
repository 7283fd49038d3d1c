// SPDX-License-Identifier: GPL-3.0-or-later
// Choices: which facts of a case can be changed, to what, and what it takes. Inside this floor only.
#pragma once

#include <map>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/result.hpp"
#include "hanse/repair/repair.hpp"

namespace hanse::repair {

struct Choice {
    base::Rational weight;
    bool own_weight = false;
    std::vector<FactValue> values;  // that remedies name, other than the present one
};

using Choices = std::map<FactIndex, Choice>;

/// The values come from the remedies of all rules in force; facts that follow from the tables are
/// left out, for a statement cannot change them.
base::Result<Choices> choices(const assess::Assessment& before);

/// The facts that `rule` rests on, and those its derived facts are derived from.
std::vector<FactIndex> grounds(const assess::Assessment& assessment, const Rule& rule);

}  // namespace hanse::repair
