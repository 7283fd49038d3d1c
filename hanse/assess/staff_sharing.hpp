// SPDX-License-Identifier: GPL-3.0-or-later
// What teams save by sharing staff (model.md E.3).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::assess {

/// A team of the plan. Teams of the same pool can share staff; an empty pool shares with nobody.
struct Team {
    std::string node;  // "CN-05"
    std::string pool;
    base::Rational fixed_cost;
};

struct StaffSharing {
    std::string larger, smaller;  // nodes
    base::Rational saving;
};

/// In each pool the dearest team (ties: the smallest id) lends its staff to every other one, which
/// saves 30% of the fixed cost of that smaller team.
/// @return by pool, then by node of the smaller team.
std::vector<StaffSharing> staff_sharing(std::span<const Team> teams);

}  // namespace hanse::assess
