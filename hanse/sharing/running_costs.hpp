// SPDX-License-Identifier: GPL-3.0-or-later
// Running costs (运行费用): who pays how much of each line of the budget. model.md C.1.
//
//     common      cost / number of beneficiaries                         managers, secretariat
//     tiered      every step is paid in equal parts by those who need it  watch ⊂ warning ⊂ defence
//     usage       cost × units used / all units                          meetings, reports, samples
//     weighted    cost × weight / weights of the beneficiaries           a levy by revenue or exposure
//
// A government grant reduces all shares of its line in proportion.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// Costs, needs and grants in money a year; weights and units unit-free.
struct CommonLine {
    base::Rational cost;
    games::Players beneficiaries;  // empty: every member
};
struct TieredLine {
    Amounts needs;  // what the tier of each member costs; the line costs the largest
};
struct UsageLine {
    base::Rational cost;
    Amounts units;
};
struct WeightedLine {
    base::Rational cost;
    Amounts weights;               // one a member
    games::Players beneficiaries;  // empty: every member
};

struct BudgetLine {
    std::string id;
    std::variant<CommonLine, TieredLine, UsageLine, WeightedLine> rule;
    base::Rational grant;  // from 0 to the cost of the line
};

/// In money a year, one a member.
struct Charges {
    std::vector<Amounts> per_line;  // after the grant
    Amounts charge;                 // over all lines
    base::Rational total;           // of all charges: the costs less the grants
};

/// @return invalid_input, naming the line by its id, for numbers that are not one a member, are
///         negative or all 0, and for a grant above the cost.
/// Source: model.md C.1 (D); tiers: Littlechild & Owen (1973, V).
base::Result<Charges> running_cost_budget(int members, std::span<const BudgetLine> lines);

}  // namespace hanse::sharing
