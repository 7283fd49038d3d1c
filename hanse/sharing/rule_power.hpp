// SPDX-License-Identifier: GPL-3.0-or-later
// Rule power (规则制定权): who decides how money is shared. model.md D.2.
//
//     SSI_i   part of all orders of joining in which member i tips the decision
//     rho_i   (n × SSI_i)² / (1 + (n × SSI_i)²)      1/2 for the average member, towards 1 for a ruler
//
// A set of members decides if its votes reach the quota and all with a veto are in it. Whoever may
// set or amend the sharing rule alone by the charter has all the power, whatever the votes say.
#pragma once

#include <optional>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct DecisionRule {
    Amounts weights;       // votes, one a member, any unit: 33.4 is as good as 334
    base::Rational quota;  // in that unit; a set that reaches it decides
    games::Players vetoes;
    std::optional<int> sole_rule_setter;  // who sets the sharing rule alone, by the charter
};

struct RulePower {
    Amounts ssi;    // adds up to 1
    Amounts power;  // rho, one a member
    /// 0: exact fractions. Else there were too many sums of votes to count, and no index is off by
    /// more than this part of itself.
    double relative_error = 0;
};

/// @return as games::WeightedVoting::create(): nobody can decide, negative votes, no such member …
/// Cost: games/voting.hpp.
/// Source: Shapley & Shubik (1954); model.md D.2; D-04, D-13.
base::Result<RulePower> rule_power(const DecisionRule& rule, const games::Work& work = {});

/// rho of one member. @param ssi  from 0 to 1. @param members  of the alliance.
base::Rational power_over_rules(const base::Rational& ssi, std::size_t members);

}  // namespace hanse::sharing
