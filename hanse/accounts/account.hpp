// SPDX-License-Identifier: GPL-3.0-or-later
// Account: what the money of one alliance says in one period. Plain values.
//
// Every flow of money is a column: what each member paid and got, what each norm says it should
// have, and what the norm rests on, line by line. A column that lacks a fact says which; then the
// totals over all flows are not known either, and nobody is named for them. Money is in CNY, exact;
// nothing is rounded here. An Account points into the CaseFile it was made from.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/accounts/period.hpp"
#include "hanse/base/bilingual.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/money/arrears.hpp"
#include "hanse/money/rates.hpp"
#include "hanse/sharing/confidence.hpp"
#include "hanse/sharing/early_warning.hpp"
#include "hanse/sharing/fairness.hpp"
#include "hanse/sharing/positions.hpp"
#include "hanse/sharing/rule_power.hpp"

namespace hanse::accounts {

using sharing::Amounts;
using sharing::Flow;

/// What a share is held against (model.md D.3).
enum class Norm {
    shapley,       // what each adds, averaged over all orders of joining
    stable,        // nucleolus; the least core where there are too many members for it
    proportional,  // to contribution, use, exposure or points
};
inline constexpr std::size_t kNorms = 3;
inline constexpr std::array kNormList{Norm::shapley, Norm::stable, Norm::proportional};
/// Its name in files and answers: "shapley".
std::string_view name(Norm norm);
template <class T>
using PerNorm = std::array<T, kNorms>;

enum class Side { benefit, cost };

/// Money that one member got or paid, with the row it stands in.
struct Entry {
    Side side = Side::cost;
    std::size_t member = 0;
    base::Rational cny;
    const domain::Row* row = nullptr;
    std::string_view table;           // "flows", "contributions"
    base::Bilingual what;             // "dues 2025"
    std::optional<money::Rate> rate;  // if it was in other money
};

/// One line that a norm rests on: a budget line, a licence, a project, a threat, a case.
struct Basis {
    std::string id;
    Side side = Side::cost;
    base::Bilingual rule;                    // how it is shared, in words
    base::Rational weight;                   // CNY
    PerNorm<std::optional<Amounts>> shares;  // one a member, each adding up to the weight
};

/// Something that is not known, and what would settle it.
struct Gap {
    base::Bilingual says;
    std::string_view table;
    std::size_t line = 0;  // 0: no row of its own
};

/// One side of a column, one number a member.
struct SideShares {
    std::optional<Amounts> actual;
    /// The norm's proportions applied to what was really moved, so that both add up to the same.
    PerNorm<std::optional<Amounts>> norm;
};

struct Column {
    Flow flow = Flow::running;
    SideShares benefit, cost;
    std::vector<Entry> entries;
    std::vector<Basis> bases;
    /// A norm of the benefits that is found for all lines together and cannot be split over them.
    PerNorm<std::optional<Amounts>> benefit_in_all;
    std::vector<Gap> unread;     // rows that cannot be counted: the actual figures are not known
    std::vector<Gap> unsettled;  // facts the norms lack
    std::vector<base::Bilingual> notes;  // what was done by convention: a patent left out …

    bool known(Norm norm) const {
        const auto n = static_cast<std::size_t>(norm);
        return benefit.norm[n] && cost.norm[n];
    }
};

/// Who is fair to whom, by the columns that are known.
struct Fairness {
    std::vector<Flow> flows;  // the columns it rests on
    bool complete = false;    // all columns
    PerNorm<std::optional<sharing::FairnessDiagnosis>> by_norm;
    std::vector<sharing::Consensus> consensus;     // one a member; empty if a norm is missing
    std::vector<base::Interval> range;             // of r by Shapley under the input error
    std::vector<sharing::Conclusion> conclusions;  // from `range`
    base::Rational error;                          // ± part of every figure
    base::Rational tau = sharing::FairnessOptions{}.tau;  // |r| up to it is balanced
    std::vector<sharing::Position> totals;                // by Shapley, one a member
};

/// Would somebody leave? On what licences and joint results bring, corrected by what is over- and
/// underpaid elsewhere (stability.cpp).
struct Stability {
    Amounts payoff;  // what each has
    Amounts alone;   // what it would have by itself
    games::CoreCheck check;
    base::Rational worth_of_all;
    std::optional<games::MinimalRepair> repair;   // if somebody leaves
    std::optional<games::CostOfStability> grant;  // outside money that keeps them, if it takes any
    /// The smallest part of the licence income that, shared by Shapley and the rest as today, keeps
    /// everybody. Nothing: even all of it does not.
    std::optional<base::Rational> shapley_part;
    bool stable() const { return check.worst.excess <= 0 && check.worst.exact(); }
};

/// One conflict of interest of the founding paper, measured (model.md D.9).
struct ConflictMeasure {
    std::string_view id;                  // "DA-C1"
    base::Bilingual what;                 // what is measured
    std::optional<base::Rational> value;  // unit-free, 0: no conflict; nothing: not known
    std::optional<std::size_t> member;    // where it is largest
    base::Bilingual missing;              // if there is no value
};

/// What negotiating together took off a demanded royalty (model.md C.3.2), in CNY a year.
struct SavingView {
    std::string threat;
    base::Rational reduction;  // CNY a unit
    /// One a member: volume × reduction. With bargaining power in proportion to volume this is the
    /// Shapley value, and nobody owes anybody anything.
    std::optional<Amounts> own;
    /// With power that grows with the square of the volume; if the two differ, who owes whom is
    /// opinion, not measurement.
    std::optional<Amounts> convex;
    std::optional<base::Rational> claimed;        // what somebody says it came to
    std::optional<base::Rational> implied_units;  // units that the claim would take
    std::vector<Gap> gaps;                        // volumes that are not known
};

struct ArrearsView {
    std::optional<base::Rational> ratio;  // overdue / due so far, up to the end of the period
    std::vector<base::Rational> overdue;  // CNY, one a member
    std::vector<std::array<base::Rational, money::kAges>> by_age;  // open, CNY, one a member
    std::vector<Gap> gaps;
};

/// What the charter and the facts of the case say beside its tables. Nothing: not known.
struct Terms {
    std::optional<base::Rational> quota;          // part of all votes that decides, at least
    std::optional<std::string> sole_rule_setter;  // member that may set the sharing rule alone
    std::optional<base::Rational> reserve_months;
    std::optional<base::Rational> saving_claimed;  // CNY, by joint negotiation
    base::Rational error = {1, 10};                // ± part that every figure may be off
};

struct Account {
    const domain::CaseFile* file = nullptr;
    Period period;
    std::vector<Column> columns;  // flows that occur, in the order of Flow
    /// One a member: that of its economic entity (members of one parent vote as one).
    std::optional<sharing::RulePower> power;
    base::Bilingual power_missing;  // why it is not known
    Fairness fairness;
    std::optional<Stability> stability;
    base::Bilingual stability_missing;
    std::vector<SavingView> savings;
    ArrearsView arrears;
    sharing::EarlyWarning warning;
    sharing::PerSignal<base::Rational> signals;
    std::vector<ConflictMeasure> conflicts;

    bool empty() const { return columns.empty() && savings.empty(); }
    std::size_t members() const { return file->members.size(); }
    const Column* column(Flow flow) const;
};

/// @param file  outlives the account.
/// Pure: no file, clock or dice. Unknown facts leave conclusions open and never reverse one.
Account take_account(const domain::CaseFile& file, const Terms& terms, Period period);

/// The division of what is shared that leaves the largest excess as small as it can be.
/// @return not_found if stability cannot be judged; as games::least_core().
base::Result<games::LeastCore> least_core(const Account& account, const games::Work& work = {});

}  // namespace hanse::accounts
