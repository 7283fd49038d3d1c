// SPDX-License-Identifier: GPL-3.0-or-later
// Early warning (预警): six signals, each green, amber or red; the alliance is as bad as the worst.
// model.md D.8.
//
//     signal                                             amber       red
//     excess_ratio        largest excess / v(N)          >= 0.001    >= 0.05
//     min_r               lowest fairness index          <= -0.10    <= -0.25
//     top_cost_share_gap  actual less normative share    >= 0.10     >= 0.25
//     reserve_months      cash / monthly running cost    <= 6        <= 3
//     neg_years_top       years in a row below 0         >= 1        >= 2
//     arrears_ratio       owed and overdue / due         >= 0.05     >= 0.15
//
// Thresholds are defaults of model.md (R), to be calibrated on filed alliances.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

enum class Signal {
    excess_ratio,
    min_r,
    top_cost_share_gap,
    reserve_months,
    neg_years_top,
    arrears_ratio
};
inline constexpr std::size_t kSignals = 6;
inline constexpr std::array<std::string_view, kSignals> kSignalNames{
    "excess_ratio",   "min_r",         "top_cost_share_gap",
    "reserve_months", "neg_years_top", "arrears_ratio"};

enum class Level { green, amber, red };
inline constexpr std::array<std::string_view, 3> kLevelNames{"green", "amber", "red"};

/// Where a signal turns amber, and where red. Boundaries count.
struct Threshold {
    enum class Worse { high, low } worse;
    base::Rational amber, red;
};
Threshold threshold(Signal signal);

template <class T>
using PerSignal = std::array<std::optional<T>, kSignals>;

struct EarlyWarning {
    PerSignal<Level> levels;  // nothing: the signal is not known
    Level at_least = Level::green;
    std::optional<Level> overall;  // nothing: an unknown signal could still make it worse
    std::vector<Signal> missing;
};

/// @param signals  nothing: not known, which is not green.
/// Example D-12.
EarlyWarning early_warning(const PerSignal<base::Rational>& signals);

/// Actual less normative share in the costs, of the member that pays most (ties: the first).
/// @param actual, norm  money, one a member, none negative.
/// @return nothing if nobody pays, or nobody should.
std::optional<base::Rational> top_cost_share_gap(std::span<const base::Rational> actual,
                                                 std::span<const base::Rational> norm);

/// How many of the last years in a row were below 0. @param net  of the largest payer, oldest first.
int negative_years(std::span<const base::Rational> net);

}  // namespace hanse::sharing
