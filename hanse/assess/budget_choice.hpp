// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the plan fits the budget? A knapsack in which a node brings its prerequisites along
// (model.md E.4).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::assess {

struct Candidate {
    std::string id;
    base::Rational cost;              // not negative
    base::Rational weight;            // not negative
    std::vector<std::string> before;  // may only be chosen together with these
    bool must = false;                // in every choice, with its prerequisites
};

struct BudgetChoice {
    bool feasible = false;              // the must-haves fit
    base::Rational must_cost;           // of the must-haves and their prerequisites
    std::vector<std::string> selected;  // by id; empty if not feasible
    base::Rational weight, cost;        // of what is selected
};

/// The choice of the highest weight among all that contain the must-haves, bring their
/// prerequisites along and cost at most `budget`; ties go to the lower cost, then to the smaller id
/// at the first difference.
///
/// @param candidates at most 64.
/// @return invalid_input for more, for ids that stand twice, unknown prerequisites and negative
///         numbers. Exact: branch and bound under a fractional knapsack. Cost: tens of microseconds
///         for the paper's 34 nodes; exponential at worst.
base::Result<BudgetChoice> choose_within(std::span<const Candidate> candidates,
                                         const base::Rational& budget);

}  // namespace hanse::assess
